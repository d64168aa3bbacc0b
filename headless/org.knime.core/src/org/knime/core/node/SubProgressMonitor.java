// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Objects;
import org.knime.core.node.workflow.NodeProgressListener;

/** Part of a monitor: adds its share of progress to the parent. */
final class SubProgressMonitor implements NodeProgressMonitor {

    private static final double SMALLEST_STEP = 0.001;

    private final NodeProgressMonitor m_parent;

    private final double m_share;

    private final boolean m_silent;

    private final boolean m_cancelable;

    private double m_progress;

    private String m_text;

    private String m_ofPart;

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
        if (m_share <= 0) {
            return;
        }
        synchronized (m_parent) {
            var before = m_parent.getProgress();
            double next = Math.max(0, Math.min(1, progress));
            double step = Math.max(0, next - m_progress);
            // Steps too small to be seen add up until they can be, unless the parent has no progress at all yet.
            if (step < SMALLEST_STEP && before != null) {
                return;
            }
            m_parent.setProgress((before == null ? 0 : before) + Math.min(m_share, step * m_share));
            if (!Objects.equals(before, m_parent.getProgress())) {
                m_progress = next;
            }
        }
    }

    @Override
    public Double getProgress() {
        return m_progress;
    }

    @Override
    public void setProgress(final double progress, final String message) {
        setProgress(progress);
        setMessage(message);
    }

    @Override
    public void setMessage(final String message) {
        m_text = message;
        m_ofPart = null;
        tell();
    }

    /** A part's messages follow this one's own. */
    void append(final String messageOfPart) {
        m_ofPart = messageOfPart;
        tell();
    }

    private void tell() {
        if (m_silent) {
            return;
        }
        var text = DefaultNodeProgressMonitor.joined(m_text, m_ofPart);
        if (m_parent instanceof DefaultNodeProgressMonitor monitor) {
            monitor.append(text);
        } else if (m_parent instanceof SubProgressMonitor monitor) {
            monitor.append(text);
        } else {
            m_parent.setMessage(text);
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
