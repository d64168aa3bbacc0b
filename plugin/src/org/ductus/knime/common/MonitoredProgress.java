// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.ductus.engine.Progress;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Shows the engine's progress in KNIME, and passes KNIME's cancel on to the engine. */
public final class MonitoredProgress implements Progress {

    /** Often enough to look alive, rare enough to cost nothing. */
    private static final long NANOS_BETWEEN_REPORTS = 100_000_000;

    private final ExecutionMonitor m_exec;

    private double m_furthest;

    private long m_last = System.nanoTime() - NANOS_BETWEEN_REPORTS;

    /**
     * @param exec what shows progress and knows of a cancel
     */
    public MonitoredProgress(ExecutionMonitor exec) {
        m_exec = exec;
    }

    @Override
    public void report(double fraction, Supplier<String> message) {
        try {
            m_exec.checkCanceled();
        } catch (CanceledExecutionException e) {
            var cancelled = new CancellationException("Cancelled.");
            cancelled.initCause(e);
            throw cancelled;
        }
        // work may be told of from two sides, such as trainings and the writing of what came of them
        m_furthest = Math.max(m_furthest, fraction);
        long now = System.nanoTime();
        if (now - m_last >= NANOS_BETWEEN_REPORTS) {
            m_last = now;
            m_exec.setProgress(m_furthest, message.get());
        }
    }
}
