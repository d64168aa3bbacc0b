// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkwriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.nodes.inkreader.InkReaderNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;

/** Ink Writer turns a table into a file that Ink Reader reads again, whole or not at all. */
class InkWriterNodeTest {

    private static final Ink LINE = Tables.stroke(0, 0, 10, -2.5);

    private static final Ink TIMED = new Ink(List.of(
            Stroke.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {0, 12.5}),
            Stroke.of(new double[] {5}, new double[] {6}, new double[] {40})));

    @TempDir
    Path m_folder;

    private Path file() {
        return m_folder.resolve("ink");
    }

    private static BufferedDataTable table(Object[]... rows) {
        return Tables.of(
                List.of(
                        column("Label", StringCell.TYPE),
                        column("Writer", StringCell.TYPE),
                        column("Ink", InkCell.TYPE)),
                rows);
    }

    private NodeRunner node(BufferedDataTable table) {
        return NodeRunner.of(InkWriterNodeFactory.class)
                .set("path", file().toString())
                .inputs(table);
    }

    private NodeRunner again(Path file) {
        return NodeRunner.of(InkReaderNodeFactory.class)
                .set("path", file.toString())
                .runOk();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(m_folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** Writer, reader, writer: the same rows, and the same bytes. */
    @ParameterizedTest
    @EnumSource(InkWriterParameters.Format.class)
    void isReadAgain(InkWriterParameters.Format format) throws IOException {
        var table = table(row("A", "ann", TIMED), row("b", "bob", LINE), row("A", "ann", LINE));
        node(table).set("format", format.name()).runOk();
        assertThat(files()).containsExactly("ink");
        var read = again(file());
        assertThat(Tables.values(read.table(0), "Label")).containsExactly("A", "b", "A");
        assertThat(Tables.values(read.table(0), "Writer")).containsExactly("ann", "bob", "ann");
        boolean timed = format.engine().keepsTimes();
        assertThat(Tables.values(read.table(0), "Ink"))
                .containsExactly(timed ? TIMED : Ink.ofSvgPath(TIMED.toSvgPath()), LINE, LINE);
        assertThat(read.table(1).size()).isZero();
        byte[] first = Files.readAllBytes(file());
        node(read.table(0))
                .set("format", format.name())
                .set("if_exists", "OVERWRITE")
                .runOk();
        assertThat(Files.readAllBytes(file())).isEqualTo(first);
    }

    /** Labels and writers may be missing, as columns and as cells, and may be whole numbers. */
    @Test
    void findsItsColumns() {
        node(Tables.of(List.of(column("Drawing", InkCell.TYPE)), row(LINE))).runOk();
        var read = again(file()).table(0);
        assertThat(Tables.values(read, "Label")).containsExactly("");
        assertThat(Tables.values(read, "Writer")).containsExactly("");
        node(Tables.of(
                        List.of(
                                column("digit", IntCell.TYPE),
                                column("x", InkCell.TYPE),
                                column("who", StringCell.TYPE)),
                        row(7, LINE, "eve"),
                        row(null, LINE, null)))
                .set("label_column", "digit")
                .set("writer_column", "who")
                .set("if_exists", "OVERWRITE")
                .runOk();
        read = again(file()).table(0);
        assertThat(Tables.values(read, "Label")).containsExactly("7", "");
        assertThat(Tables.values(read, "Writer")).containsExactly("eve", "");
    }

    /** A file that lies with the workflow. */
    @Test
    void writesWithTheWorkflow() throws IOException {
        String address = "knime://knime.workflow/some%20ink.inkml";
        node(table(row("A", "ann", LINE)))
                .set("path", address)
                .variable("context.workflow.absolute-path", m_folder.toString())
                .runOk();
        assertThat(files()).containsExactly("some ink.inkml");
        var read = NodeRunner.of(InkReaderNodeFactory.class)
                .set("path", address)
                .variable("context.workflow.absolute-path", m_folder.toString())
                .runOk();
        assertThat(read.table(0).size()).isEqualTo(1);
        assertThat(node(table(row("A", "ann", LINE)))
                        .set("path", "knime://elsewhere/ink.csv")
                        .configure()
                        .warning())
                .startsWith("The address \"knime://elsewhere/ink.csv\" can't be resolved");
    }

    /** An existing file stays unless it may be overwritten. */
    @Test
    void replacesAFileOnlyWhereThatIsAllowed() throws IOException {
        Files.writeString(file(), "mine");
        var refused = node(table(row("A", "ann", LINE)));
        assertThat(refused.configure().warning()).contains("exists already");
        assertThat(refused.run().error()).contains("exists already");
        assertThat(file()).hasContent("mine");
        node(table(row("A", "ann", LINE))).set("if_exists", "OVERWRITE").runOk();
        assertThat(file()).content().startsWith("<?xml");
        assertThat(files()).containsExactly("ink");
    }

    /** Failure and cancel leave nothing behind. */
    @Test
    void leavesNothingHalfWritten() throws IOException {
        Files.writeString(file(), "mine");
        var node = node(table(row("A", "ann", LINE), row("B", "ann", null)))
                .set("if_exists", "OVERWRITE")
                .run();
        assertThat(node.error()).contains("\"Row1\"", "is missing");
        assertThat(files()).containsExactly("ink");
        assertThat(file()).hasContent("mine");
        var many = table(Collections.nCopies(50_000, row("A", "ann", LINE)).toArray(Object[][]::new));
        assertThat(Cancelling.afterChecks(1000, node(many).set("if_exists", "OVERWRITE")))
                .isLessThan(Duration.ofSeconds(1));
        assertThat(files()).containsExactly("ink");
        assertThat(file()).hasContent("mine");
    }

    /** Refusals name the row, the setting or the folder. */
    @Test
    void refusesWithASentence() {
        var table = table(row("A", "ann", LINE), row("b c", "ann", LINE));
        assertThat(NodeRunner.of(InkWriterNodeFactory.class)
                        .inputs(table)
                        .configure()
                        .warning())
                .isEqualTo("No file is chosen. Enter the path of the file to write in the dialog.");
        assertThat(node(table).set("format", "UJI_V2").run().error())
                .startsWith("Row \"Row1\" can't be written: The label \"b c\" holds a blank")
                .endsWith("No file was written.");
        assertThat(file()).doesNotExist();
        assertThat(node(table)
                        .set("path", m_folder.resolve("none/ink").toString())
                        .run()
                        .error())
                .contains("The folder ", "none does not exist");
        assertThat(node(table).set("path", m_folder.toString()).run().error()).contains("is a folder");
        assertThat(node(Tables.of(List.of(column("Ink", InkCell.TYPE)), row(LINE)))
                        .set("format", "UNIPEN")
                        .configure()
                        .warning())
                .contains("UNIPEN", "needs a label for each sample");
        assertThat(node(table()).run().error()).startsWith("The input table is empty");
        assertThat(node(Tables.of(List.of(column("Label", StringCell.TYPE))))
                        .configure()
                        .warning())
                .startsWith("The input table has no ink column.");
        assertThatThrownBy(() -> node(table).set("path", "a\0b").configure()).hasMessageContaining("is not a path");
    }
}
