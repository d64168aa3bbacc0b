// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.List;
import java.util.Objects;
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

    private String m_ofPart;

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
        m_ofPart = null;
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
        update(progress, m_text, m_ofPart);
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

    /** A part's messages follow this one's own in what listeners hear, until this one's message changes. */
    final synchronized void append(final String messageOfPart) {
        update(m_progress, m_text, messageOfPart);
    }

    private void update(final Double progress, final String text) {
        update(progress, text, null);
    }

    /** Progress may go back, and a value outside [0, 1] changes nothing, as in KNIME. */
    private void update(final Double progress, final String text, final String ofPart) {
        var next = progress != null && progress >= 0 && progress <= 1 ? progress : m_progress;
        boolean changed =
                !Objects.equals(next, m_progress) || !Objects.equals(text, m_text) || !Objects.equals(ofPart, m_ofPart);
        m_progress = next;
        m_text = text;
        m_ofPart = ofPart;
        if (changed) {
            var event = new NodeProgressEvent(m_progress, joined(m_text, m_ofPart));
            m_listeners.forEach(l -> l.progressChanged(event));
        }
    }

    /** Two messages as one; null if there is none. */
    static String joined(final String first, final String second) {
        if (first == null || first.isEmpty()) {
            return second;
        }
        return second == null || second.isEmpty() ? first : first + " - " + second;
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
