// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A message as the workflow shows it at a node. */
public final class NodeMessage {

    /** Kind of a message. */
    public enum Type {
        /** No message. */
        RESET,
        /** A warning. */
        WARNING,
        /** An error. */
        ERROR
    }

    /** No message. */
    public static final NodeMessage NONE = new NodeMessage(Type.RESET, "");

    private final Type m_type;

    private final String m_message;

    private final String m_issue;

    private final List<String> m_resolutions;

    /** A message without issue and resolutions. */
    public NodeMessage(final Type type, final String message) {
        this(type, message, null, List.of());
    }

    /** A message; the issue may be null. */
    public NodeMessage(final Type type, final String message, final String issue, final List<String> resolutions) {
        m_type = Objects.requireNonNull(type, "The type of a message must not be null.");
        m_message = message == null ? "" : message;
        m_issue = issue;
        m_resolutions = resolutions == null ? List.of() : List.copyOf(resolutions);
    }

    /** A warning. */
    public static final NodeMessage newWarning(final String message) {
        return new NodeMessage(Type.WARNING, message);
    }

    /** An error. */
    public static final NodeMessage newError(final String message) {
        return new NodeMessage(Type.ERROR, message);
    }

    /** The kind. */
    public Type getMessageType() {
        return m_type;
    }

    /** The summary. */
    public String getMessage() {
        return m_message;
    }

    /** The issue. */
    public Optional<String> getIssue() {
        return Optional.ofNullable(m_issue);
    }

    /** What the user can do. */
    public List<String> getResolutions() {
        return m_resolutions;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof NodeMessage other
                && m_type == other.m_type
                && m_message.equals(other.m_message)
                && Objects.equals(m_issue, other.m_issue)
                && m_resolutions.equals(other.m_resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_type, m_message, m_issue, m_resolutions);
    }

    @Override
    public String toString() {
        return m_type + ": " + m_message;
    }
}
