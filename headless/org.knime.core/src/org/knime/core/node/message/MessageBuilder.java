// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.util.CheckUtils;

/** Collects summary, issues and resolutions of a message. All issues are counted, but only the first is kept. */
public final class MessageBuilder {

    private final List<String> m_resolutions = new ArrayList<>();

    private String m_summary;

    private Issue m_issue;

    private long m_issueCount;

    MessageBuilder() {}

    MessageBuilder(final Message message) {
        m_summary = message.getSummary();
        message.getIssue().ifPresent(this::addIssue);
        m_resolutions.addAll(message.getResolutions());
    }

    /** The summary. */
    public Optional<String> getSummary() {
        return Optional.ofNullable(m_summary);
    }

    Optional<Issue> getIssue() {
        return Optional.ofNullable(m_issue);
    }

    List<String> getResolutions() {
        return m_resolutions;
    }

    /** Sets the summary, without which there is no message. */
    public MessageBuilder withSummary(final String summary) {
        m_summary = summary;
        return this;
    }

    /** Adds an issue. */
    public MessageBuilder addTextIssue(final String description) {
        return addIssue(new DefaultIssue(description));
    }

    /** Adds an issue with a cell of an input table; indices are 0-based, the port without the flow variable port. */
    public MessageBuilder addRowIssue(
            final int portIndex, final int columnIndex, final long rowIndex, final String description) {
        CheckUtils.checkArgument(columnIndex >= 0, "Invalid column index must be >= 0: %d", columnIndex);
        return addIssue(new RowIssue(portIndex, columnIndex, rowIndex, description));
    }

    /** Adds an issue with a row of an input table. */
    public MessageBuilder addRowIssue(final int portIndex, final long rowIndex, final String description) {
        return addIssue(new RowIssue(portIndex, RowIssue.WHOLE_ROW, rowIndex, description));
    }

    MessageBuilder addIssue(final Issue issue) {
        if (m_issue == null) {
            m_issue = issue;
        }
        m_issueCount++;
        return this;
    }

    /** Adds what the user can do. */
    public MessageBuilder addResolutions(final String... res) {
        for (String resolution : res) {
            CheckUtils.checkArgument(resolution != null, "Argument must not contain null elements");
            m_resolutions.add(resolution);
        }
        return this;
    }

    /** The issue added first. */
    public Optional<String> getFirstIssue() {
        return getIssue().map(Issue::toPreformatted);
    }

    /** How many issues were added. */
    public long getIssueCount() {
        return m_issueCount;
    }

    /** The message; empty without a summary. */
    public Optional<Message> build() {
        if (m_summary == null && m_issueCount > 0) {
            NodeLogger.getLogger(MessageBuilder.class)
                    .coding("A message with " + m_issueCount + " issues has no summary.");
        }
        return m_summary == null ? Optional.empty() : Optional.of(new Message(this));
    }
}
