// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ductus.engine.ink.Ink;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ink Reader turns files into rows, and what it can't read into reasons. */
class InkReaderNodeTest {

    private static final String CSV =
            """
            sample,label,writer,stroke,point,x,y
            1,A,ann,0,0,0,0
            1,A,ann,0,1,1,2
            2,B,bob,0,0,3,4
            2,B,bob,0,1,5,6
            """;

    @TempDir
    Path m_folder;

    private NodeRunner node(String text) throws IOException {
        Path file = Files.writeString(m_folder.resolve("ink.csv"), text);
        return NodeRunner.of(InkReaderNodeFactory.class).set("path", file.toString());
    }

    /** Both tables are known before the file is looked into. */
    @Test
    void announcesItsColumns() throws IOException {
        var node = node(CSV).configure();
        assertThat(node.tableSpec(0).getColumnNames()).containsExactly("Label", "Writer", "Ink", "Source");
        assertThat(node.tableSpec(1).getColumnNames()).containsExactly("Source", "Reason");
    }

    /** The file's samples in their order. */
    @Test
    void readsAFile() throws IOException {
        var node = node(CSV).runOk();
        var table = node.table(0);
        assertThat(Tables.values(table, "Label")).containsExactly("A", "B");
        assertThat(Tables.values(table, "Writer")).containsExactly("ann", "bob");
        assertThat(((Ink) Tables.values(table, "Ink").get(1)).toSvgPath()).isEqualTo("M 3 4 L 5 6");
        assertThat(Tables.values(table, "Source"))
                .allMatch(source -> source.toString().contains("ink.csv"));
        assertThat(node.table(1).size()).isZero();
        assertThat(node.warning()).isEmpty();
    }

    /** A folder is read file by file; only the labels chosen are kept. */
    @Test
    void keepsTheLabelsOfAFolder() throws IOException {
        node(CSV);
        Files.writeString(m_folder.resolve("more.csv"), CSV.replace("ann", "eve"));
        var node = NodeRunner.of(InkReaderNodeFactory.class)
                .set("path", " " + m_folder + " ")
                .set("labels", "A C-F");
        assertThat(Tables.values(node.runOk().table(0), "Writer")).containsExactly("ann", "eve");
    }

    /** What is no ink is rejected with a reason, and a warning says how much it was. */
    @Test
    void rejectsWhatIsNoInk() throws IOException {
        node(CSV);
        Files.writeString(m_folder.resolve("letter.txt"), "Dear Sir or Madam,");
        var node = NodeRunner.of(InkReaderNodeFactory.class)
                .set("path", m_folder.toString())
                .runOk();
        assertThat(node.table(0).size()).isEqualTo(2);
        assertThat(Tables.values(node.table(1), "Source")).containsExactly("letter.txt");
        assertThat(Tables.values(node.table(1), "Reason").get(0).toString())
                .startsWith("The file is in no known format");
        assertThat(node.warning()).isEqualTo("1 entry could not be read; the second output says why.");
    }

    /** A chosen format holds, whatever the content. */
    @Test
    void obeysTheChosenFormat() throws IOException {
        assertThat(node(CSV).set("format", "CSV_LONG").runOk().table(0).size()).isEqualTo(2);
        assertThat(node(CSV).set("format", "UNIPEN").run().error())
                .startsWith("No ink was read from ")
                .contains("ink.csv");
    }

    /** Refusals say what is missing. */
    @Test
    void refusesWithASentence() throws IOException {
        assertThat(NodeRunner.of(InkReaderNodeFactory.class).configure().warning())
                .isEqualTo("No file or folder is chosen. Enter the path of ink in the dialog.");
        assertThat(NodeRunner.of(InkReaderNodeFactory.class)
                        .set("path", m_folder + "/none")
                        .run()
                        .error())
                .startsWith("There is no file or folder ")
                .contains("none");
        assertThat(node("Dear Sir or Madam,").run().error()).contains("in no known format");
        assertThat(node(CSV).set("labels", "Z").run().error()).contains("no sample has one of the labels");
        assertThatThrownBy(() -> node(CSV).set("labels", "Z-A").configure())
                .hasMessageContaining("a range must go from a lower to a higher symbol");
        assertThatThrownBy(() -> node(CSV).set("path", "a\0b").configure()).hasMessageContaining("is not a path");
    }
}
