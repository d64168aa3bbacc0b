// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.util.CheckUtils;
import org.knime.core.node.workflow.NodeMessage;

/** A message of a node: a summary, perhaps an issue, and ways to resolve it. */
public final class Message {

    private static final String KEY_SUMMARY = "summary";

    private static final String KEY_ISSUE = "issue";

    private static final String KEY_RESOLUTIONS = "resolutions";

    private final String m_summary;

    private final Issue m_issue;

    private final List<String> m_resolutions;

    Message(final MessageBuilder builder) {
        m_summary = builder.getSummary().orElseThrow();
        m_issue = builder.getIssue().orElse(null);
        m_resolutions = List.copyOf(builder.getResolutions());
    }

    /** One sentence. */
    public String getSummary() {
        return m_summary;
    }

    Optional<Issue> getIssue() {
        return Optional.ofNullable(m_issue);
    }

    /** What the user can do. */
    public List<String> getResolutions() {
        return m_resolutions;
    }

    /** The message with a row issue replaced by an excerpt of the table; other messages as they are. */
    public Message renderIssueDetails(final PortObject[] inputs) {
        if (m_issue instanceof RowIssue row) {
            return builder()
                    .withSummary(m_summary)
                    .addIssue(row.render(inputs))
                    .addResolutions(m_resolutions.toArray(String[]::new))
                    .build()
                    .orElseThrow();
        }
        return this;
    }

    /** Summary and issue as lines. */
    public String toLogPrintable() {
        return Stream.concat(Stream.of(m_summary), getIssue().stream().flatMap(i -> i.toPreformatted()
                        .lines()))
                .collect(Collectors.joining("\n"));
    }

    /** The message as the workflow shows it. */
    public NodeMessage toNodeMessage(final NodeMessage.Type type) {
        return new NodeMessage(
                type, m_summary, getIssue().map(Issue::toPreformatted).orElse(null), m_resolutions);
    }

    /** An exception with this message. */
    public InvalidSettingsException toInvalidSettingsException() {
        return toInvalidSettingsException(null);
    }

    /** An exception with this message. */
    public InvalidSettingsException toInvalidSettingsException(final Throwable cause) {
        return new MessageAwareInvalidSettingsException(this, cause);
    }

    /** An exception with this message. */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    /** An exception with this message. */
    public KNIMEException toKNIMEException(final Throwable cause) {
        return KNIMEException.of(this, cause);
    }

    /** The message a workflow shows. */
    public static Message fromNodeMessage(final NodeMessage nodeMessage) {
        CheckUtils.checkArgumentNotNull(nodeMessage);
        CheckUtils.checkArgument(
                nodeMessage.getMessageType() != NodeMessage.Type.RESET, "Invalid type: %s", NodeMessage.Type.RESET);
        var builder = builder().withSummary(nodeMessage.getMessage());
        nodeMessage.getIssue().ifPresent(builder::addTextIssue);
        return builder.addResolutions(nodeMessage.getResolutions().toArray(String[]::new))
                .build()
                .orElseThrow();
    }

    /** The summary; null for null. */
    public static String getSummaryFrom(final Message message) {
        return message == null ? null : message.getSummary();
    }

    /** Saves the message. */
    public void saveTo(final ConfigBaseWO config) {
        config.addString(KEY_SUMMARY, m_summary);
        if (m_issue != null) {
            var issue = config.addConfigBase(KEY_ISSUE);
            issue.addString("type", m_issue.getType().name());
            m_issue.saveTo(issue);
        }
        config.addStringArray(KEY_RESOLUTIONS, m_resolutions.toArray(String[]::new));
    }

    /** Loads a saved message; empty if there is none. */
    public static Optional<Message> load(final ConfigBaseRO config) throws InvalidSettingsException {
        if (!config.containsKey(KEY_SUMMARY)) {
            return Optional.empty();
        }
        var builder = builder().withSummary(config.getString(KEY_SUMMARY));
        if (config.containsKey(KEY_ISSUE)) {
            builder.addIssue(Issue.Type.load(config.getConfigBase(KEY_ISSUE)));
        }
        return builder.addResolutions(config.getStringArray(KEY_RESOLUTIONS)).build();
    }

    @Override
    public String toString() {
        return "Message[summary=" + m_summary + ",issue=" + m_issue + ",resolutions=" + m_resolutions + "]";
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof Message other
                && m_summary.equals(other.m_summary)
                && Objects.equals(m_issue, other.m_issue)
                && m_resolutions.equals(other.m_resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_summary, m_issue, m_resolutions);
    }

    /** A builder for a new message. */
    public static MessageBuilder builder() {
        return new MessageBuilder();
    }

    /** A builder that starts with this message. */
    public MessageBuilder modify() {
        return new MessageBuilder(this);
    }

    /** A message without issue and resolutions. */
    public static Message fromSummary(final String summary) {
        return fromSummaryWithResolution(summary);
    }

    /** A message without issue. */
    public static Message fromSummaryWithResolution(final String summary, final String... res) {
        CheckUtils.checkArgument(summary != null, "argument must not be null");
        return builder().withSummary(summary).addResolutions(res).build().orElseThrow();
    }

    /** A message about one cell. */
    public static Message fromRowIssue(
            final String summary, final int portIndex, final long row, final int column, final String description) {
        CheckUtils.checkArgument(summary != null, "argument must not be null");
        return builder()
                .withSummary(summary)
                .addRowIssue(portIndex, column, row, description)
                .build()
                .orElseThrow();
    }
}
