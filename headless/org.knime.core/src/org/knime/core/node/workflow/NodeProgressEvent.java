// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

/** A new fraction or message of a node's progress. */
public final class NodeProgressEvent {

    private final Double m_progress;

    private final String m_message;

    /** Progress in [0, 1] or null while unknown, and the message or null. */
    public NodeProgressEvent(final Double progress, final String message) {
        m_progress = progress;
        m_message = message;
    }

    /** Progress in [0, 1]; null while unknown. */
    public Double getProgress() {
        return m_progress;
    }

    /** The message; null if there is none. */
    public String getMessage() {
        return m_message;
    }
}
