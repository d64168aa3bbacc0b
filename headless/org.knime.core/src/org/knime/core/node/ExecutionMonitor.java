// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Objects;
import java.util.function.Supplier;

/** What an executing node tells its progress to, and asks whether it was cancelled. */
public class ExecutionMonitor {

    private final NodeProgressMonitor m_progress;

    /** A monitor nobody listens to. */
    public ExecutionMonitor() {
        this(new DefaultNodeProgressMonitor());
    }

    /** A monitor that passes on to that one. */
    public ExecutionMonitor(final NodeProgressMonitor progress) {
        m_progress = Objects.requireNonNull(progress, "The progress monitor must not be null.");
    }

    /** The underlying monitor. */
    public final NodeProgressMonitor getProgressMonitor() {
        return m_progress;
    }

    /** Throws if the user cancelled. */
    public void checkCanceled() throws CanceledExecutionException {
        m_progress.checkCanceled();
    }

    /** Sets the fraction done, in [0, 1]. */
    public void setProgress(final double progress) {
        m_progress.setProgress(progress);
    }

    /** Sets fraction and message. */
    public void setProgress(final double progress, final String message) {
        m_progress.setProgress(progress, message);
    }

    /** Sets fraction and message. */
    public void setProgress(final double progress, final Supplier<String> messageSupplier) {
        m_progress.setProgress(progress, messageSupplier);
    }

    /** Sets the message. */
    public void setMessage(final String message) {
        m_progress.setMessage(message);
    }

    /** Sets the message. */
    public void setMessage(final Supplier<String> messageSupplier) {
        m_progress.setMessage(messageSupplier);
    }

    /** Sets the message. */
    public void setProgress(final String message) {
        m_progress.setProgress(message);
    }

    /** A part that makes up that share of this monitor's progress. */
    public ExecutionMonitor createSubProgress(final double maxProg) {
        return new ExecutionMonitor(new SubProgressMonitor(m_progress, maxProg, false, true));
    }

    /** A part whose messages are not shown. */
    public ExecutionMonitor createSilentSubProgress(final double maxProg) {
        return new ExecutionMonitor(new SubProgressMonitor(m_progress, maxProg, true, true));
    }

    /** A part that cannot be cancelled. */
    public ExecutionMonitor createNonCancelableSubProgress() {
        return new ExecutionMonitor(new SubProgressMonitor(m_progress, 1, false, false));
    }
}
