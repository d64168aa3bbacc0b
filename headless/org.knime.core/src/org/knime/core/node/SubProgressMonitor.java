// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import org.knime.core.node.workflow.NodeProgressListener;

/** Part of a monitor: adds its share of progress to the parent. */
final class SubProgressMonitor implements NodeProgressMonitor {

    private final NodeProgressMonitor m_parent;

    private final double m_share;

    private final boolean m_silent;

    private final boolean m_cancelable;

    private double m_progress;

    private String m_text;

    SubProgressMonitor(
            final NodeProgressMonitor parent, final double share, final boolean silent, final boolean cancelable) {
        m_parent = parent;
        m_share = share;
        m_silent = silent;
        m_cancelable = cancelable;
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (m_cancelable) {
            m_parent.checkCanceled();
        }
    }

    @Override
    public void setProgress(final double progress) {
        double next = Math.max(m_progress, Math.min(1, progress));
        if (next > m_progress) {
            var before = m_parent.getProgress();
            m_parent.setProgress((before == null ? 0 : before) + m_share * (next - m_progress));
            m_progress = next;
        }
    }

    @Override
    public Double getProgress() {
        return m_progress;
    }

    @Override
    public void setProgress(final double progress, final String message) {
        setMessage(message);
        setProgress(progress);
    }

    @Override
    public void setMessage(final String message) {
        m_text = message;
        if (!m_silent) {
            m_parent.setMessage(message);
        }
    }

    @Override
    public void setProgress(final String message) {
        setMessage(message);
    }

    @Override
    public String getMessage() {
        return m_text;
    }

    @Override
    public void setExecuteCanceled() {
        m_parent.setExecuteCanceled();
    }

    @Override
    public void reset() {
        m_parent.reset();
    }

    @Override
    public void addProgressListener(final NodeProgressListener l) {
        m_parent.addProgressListener(l);
    }

    @Override
    public void removeProgressListener(final NodeProgressListener l) {
        m_parent.removeProgressListener(l);
    }

    @Override
    public void removeAllProgressListener() {
        m_parent.removeAllProgressListener();
    }
}
