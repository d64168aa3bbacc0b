// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.NodeMessage;

/**
 * Messages of nodes: what they are made of, how they are shown and saved. In KNIME: {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/node/message}: {@code MessageBuilder.java}, {@code Message.java} (renderIssueDetails, toLogPrintable), {@code
 * RowIssue.java} (toDefaultIssue, jumpToIf) and {@code SimpleTabular.java} (toAsciiString).
 */
class MessageTest {

    @SuppressWarnings("deprecation")
    private static BufferedDataTable table(final int rows, final String... columns) {
        var exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);
        var specs = new DataColumnSpec[columns.length];
        for (int i = 0; i < specs.length; i++) {
            specs[i] = new DataColumnSpecCreator(columns[i], StringCell.TYPE).createSpec();
        }
        var container = exec.createDataContainer(new DataTableSpec(specs));
        for (int r = 0; r < rows; r++) {
            var cells = new String[columns.length];
            for (int c = 0; c < cells.length; c++) {
                cells[c] = columns[c].substring(0, 1) + r;
            }
            container.addRowToTable(new DefaultRow("Row" + r, cells));
        }
        container.close();
        return container.getTable();
    }

    private static String excerpt(final BufferedDataTable table, final long row, final int column) {
        return Message.fromRowIssue("Summary", 0, row, column, "It is wrong")
                .renderIssueDetails(new PortObject[] {table})
                .toNodeMessage(NodeMessage.Type.WARNING)
                .getIssue()
                .orElseThrow();
    }

    @Test
    void drawsTheCell() {
        assertThat(excerpt(table(9, "ink", "label"), 0, 0))
                .isEqualTo(
                        """
            \sRowID  |  ink   | label\s
            --------+--------+--------
             Row0   | i0     | l0   \s
                      ^^
            It is wrong
            """);
        assertThat(excerpt(table(9, "a", "b", "c", "d", "e"), 7, 3))
                .isEqualTo(
                        """
            \sRowID  |   ..   |   c    |   d    |   e  \s
            --------+--------+--------+--------+--------
             Row5   | ..     | c5     | d5     | e5   \s
             Row6   | ..     | c6     | d6     | e6   \s
             Row7   | ..     | c7     | d7     | e7   \s
                                        ^^
            It is wrong
            """);
    }

    @Test
    void cutsWideColumns() {
        assertThat(excerpt(table(1, "a name that is wide"), 0, 0))
                .isEqualTo(
                        """
            \sRowID  | a name that...
            --------+----------------
             Row0   | a0           \s
                      ^^
            It is wrong
            """);
    }

    @Test
    void drawsOnlyWhatIsThere() {
        assertThat(excerpt(table(2, "a"), 2, 0))
                .as("behind the last row, that one is shown")
                .isEqualTo(excerpt(table(2, "a"), 1, 0));
        assertThat(excerpt(table(1_003, "a"), 1_001, 0)).contains("a1001");
        assertThat(excerpt(table(1_003, "a"), 1_002, 0))
                .as("far from the start")
                .isEqualTo("It is wrong");
        var wholeRow = Message.builder()
                .withSummary("Summary")
                .addRowIssue(0, 0, "It is wrong")
                .build()
                .orElseThrow();
        assertThat(wholeRow.renderIssueDetails(new PortObject[] {table(1, "a")}).toLogPrintable())
                .isEqualTo("Summary\nIt is wrong");
    }

    /** The first issue is kept, all are counted. */
    @Test
    void keepsTheFirstIssue() {
        var builder = Message.builder()
                .addTextIssue("first")
                .addRowIssue(0, 1, 2, "second")
                .addResolutions("Do this.", "Do that.");
        assertThat(builder.build()).as("without a summary").isEmpty();
        assertThat(builder.getIssueCount()).isEqualTo(2);
        assertThat(builder.getFirstIssue()).contains("first");
        var message = builder.withSummary("Summary").build().orElseThrow();
        assertThat(message.toLogPrintable()).isEqualTo("Summary\nfirst");
        assertThat(message.getResolutions()).containsExactly("Do this.", "Do that.");
        assertThat(message.modify().withSummary("Other").build().orElseThrow())
                .isNotEqualTo(message)
                .extracting(Message::getSummary)
                .isEqualTo("Other");
        assertThat(message.toNodeMessage(NodeMessage.Type.ERROR))
                .isEqualTo(
                        new NodeMessage(NodeMessage.Type.ERROR, "Summary", "first", List.of("Do this.", "Do that.")));
        assertThat(Message.fromNodeMessage(message.toNodeMessage(NodeMessage.Type.ERROR)))
                .isEqualTo(message);
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThatThrownBy(() -> Message.fromSummary(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("argument must not be null");
        assertThatThrownBy(() -> Message.builder().addRowIssue(0, -1, 0, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Message.builder().addRowIssue(-1, 0, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Message.builder().addResolutions("a", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Argument must not contain null elements");
        assertThatThrownBy(() -> Message.fromNodeMessage(NodeMessage.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItselfInSettings() throws InvalidSettingsException {
        for (Message message : List.of(
                Message.fromSummary("Summary"),
                Message.fromSummaryWithResolution("Summary", "Do this."),
                Message.fromRowIssue("Summary", 1, 2, 3, "It is wrong"),
                Message.builder().withSummary("s").addTextIssue("i").build().orElseThrow())) {
            var settings = new NodeSettings("message");
            message.saveTo(settings);
            assertThat(Message.load(settings)).contains(message);
        }
        assertThat(Message.load(new NodeSettings("message"))).isEmpty();
        var settings = new NodeSettings("message");
        Message.fromRowIssue("Summary", 1, 2, 3, "It is wrong").saveTo(settings);
        ((NodeSettings) settings.getEntry("issue")).addString("type", "OTHER");
        assertThatThrownBy(() -> Message.load(settings))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessage("Invalid type: OTHER");
    }

    @Test
    void becomesAnException() {
        var message = Message.fromSummaryWithResolution("Summary", "Do this.");
        assertThat(message.toInvalidSettingsException()).hasMessage("Summary");
        KNIMEException exception = message.toKNIMEException(new IllegalStateException("cause"));
        assertThat(exception).hasMessage("Summary").hasRootCauseMessage("cause");
        assertThat(exception.getKNIMEMessage()).isSameAs(message);
        assertThat(exception.toUnchecked().getKNIMEMessage()).isSameAs(message);
        assertThat(exception.toUnchecked().getCause()).isSameAs(exception);
        assertThat(new KNIMEException(null, new IllegalStateException("cause")).getKNIMEMessage())
                .isEqualTo(Message.fromSummary("cause"));
        assertThat(new KNIMEException(null).getKNIMEMessage()).isEqualTo(Message.fromSummary("unknown reason"));
    }
}
