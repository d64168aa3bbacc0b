// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;

/** Cancels a node from another thread while it works. */
public final class Cancelling {

    private Cancelling() {}

    /** Counts how often the node asked whether it is cancelled, and cancels it after some of them. */
    private static final class Monitor extends DefaultNodeProgressMonitor {

        private final AtomicLong m_left;

        private volatile long m_cancelled;

        Monitor(long checks) {
            m_left = new AtomicLong(checks);
        }

        @Override
        public void checkCanceled() throws CanceledExecutionException {
            if (m_left.decrementAndGet() == 0) {
                CompletableFuture.runAsync(() -> {
                    m_cancelled = System.nanoTime();
                    setExecuteCanceled();
                });
            }
            super.checkCanceled();
        }
    }

    /**
     * Runs a node and cancels it once it has looked that many times whether it is.
     *
     * @return the time from the cancel to the end of the run
     * @throws AssertionError if the node ended before it was cancelled, or did not end as cancelled
     */
    public static Duration afterChecks(long checks, NodeRunner node) {
        var monitor = new Monitor(checks);
        node.progress(monitor).run();
        long end = System.nanoTime();
        if (monitor.m_cancelled == 0 || !node.warning().equals("Execution canceled")) {
            throw new AssertionError("The node was not cancelled: warning \"" + node.warning() + "\", error \""
                    + node.error() + "\", " + monitor.m_left + " checks were left.");
        }
        return Duration.ofNanos(end - monitor.m_cancelled);
    }
}
