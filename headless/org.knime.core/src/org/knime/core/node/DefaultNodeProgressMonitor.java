// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.knime.core.node.message.Message;
import org.knime.core.node.workflow.NodeProgressEvent;
import org.knime.core.node.workflow.NodeProgressListener;

/** Keeps progress and message, and tells listeners of them. Also cancelled by interrupting the thread that asks. */
public class DefaultNodeProgressMonitor implements NodeProgressMonitor {

    private final List<NodeProgressListener> m_listeners = new CopyOnWriteArrayList<>();

    private volatile Message m_cancelMessage;

    private Double m_progress;

    private String m_text;

    /** Without listeners. */
    public DefaultNodeProgressMonitor() {}

    /** With a listener. */
    public DefaultNodeProgressMonitor(final NodeProgressListener l) {
        addProgressListener(l);
    }

    @Override
    public synchronized void reset() {
        m_cancelMessage = null;
        m_progress = null;
        m_text = null;
    }

    /** Whether {@link #checkCanceled()} would throw. */
    protected boolean isCanceled() {
        return m_cancelMessage != null || Thread.currentThread().isInterrupted();
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (isCanceled()) {
            var message = m_cancelMessage;
            throw new CanceledExecutionException(
                    message == null ? CanceledExecutionException.DEFAULT_CANCEL_MESSAGE : message);
        }
    }

    @Override
    public void setExecuteCanceled() {
        setExecuteCanceled(CanceledExecutionException.DEFAULT_CANCEL_MESSAGE);
    }

    /** Cancels for that reason. */
    public void setExecuteCanceled(final Message cancelMessage) {
        m_cancelMessage = cancelMessage;
    }

    @Override
    public synchronized void setProgress(final double progress, final String message) {
        update(progress, message);
    }

    @Override
    public synchronized void setProgress(final double progress, final Supplier<String> message) {
        update(progress, message == null ? null : message.get());
    }

    @Override
    public synchronized void setProgress(final double progress) {
        update(progress, m_text);
    }

    @Override
    public synchronized void setMessage(final String message) {
        update(m_progress, message);
    }

    @Override
    public synchronized void setMessage(final Supplier<String> message) {
        update(m_progress, message == null ? null : message.get());
    }

    @Override
    public synchronized void setProgress(final String message) {
        update(m_progress, message);
    }

    /** Progress never goes back; values outside [0, 1] are cut. */
    private void update(final Double progress, final String text) {
        var next =
                progress == null || progress.isNaN() ? m_progress : Double.valueOf(Math.max(0, Math.min(1, progress)));
        if (m_progress != null && next != null && next < m_progress) {
            next = m_progress;
        }
        boolean changed = !java.util.Objects.equals(next, m_progress) || !java.util.Objects.equals(text, m_text);
        m_progress = next;
        m_text = text;
        if (changed) {
            var event = new NodeProgressEvent(m_progress, m_text);
            m_listeners.forEach(l -> l.progressChanged(event));
        }
    }

    @Override
    public synchronized Double getProgress() {
        return m_progress;
    }

    @Override
    public synchronized String getMessage() {
        return m_text;
    }

    @Override
    public void addProgressListener(final NodeProgressListener l) {
        if (l != null && !m_listeners.contains(l)) {
            m_listeners.add(l);
        }
    }

    @Override
    public void removeProgressListener(final NodeProgressListener l) {
        m_listeners.remove(l);
    }

    @Override
    public void removeAllProgressListener() {
        m_listeners.clear();
    }
}
