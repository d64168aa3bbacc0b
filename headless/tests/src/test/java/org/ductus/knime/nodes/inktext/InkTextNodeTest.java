// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inktext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ductus.engine.ink.Ink;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.TinyTraining;
import org.ductus.knime.Views;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.port.CganModelPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.VariableType;
import org.w3c.dom.Element;

/** Ink Text writes each row's text as one ink. The model knows the characters "bar" and "dash". */
class InkTextNodeTest {

    private static final CganModelPortObject MODEL = new CganModelPortObject(TinyTraining.writingModel());

    private static BufferedDataTable texts(String... texts) {
        var rows = new Object[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            rows[i] = row(i, texts[i]);
        }
        return Tables.of(List.of(column("Number", IntCell.TYPE), column("Text", StringCell.TYPE)), rows);
    }

    private static NodeRunner node(BufferedDataTable table) {
        return NodeRunner.of(InkTextNodeFactory.class).addPort("Texts").inputs(MODEL, table);
    }

    private static NodeRunner node(String... texts) {
        return node(texts(texts));
    }

    private static List<Object> ink(NodeRunner node) {
        return Tables.values(node.runOk().table(0), "Ink");
    }

    @Test
    void announcesItsColumns() {
        var spec = node("bar").configure().tableSpec(0);
        assertThat(spec.getColumnNames()).containsExactly("Number", "Text", "Ink");
        assertThat(spec.getColumnSpec("Ink").getType()).isEqualTo(InkCell.TYPE);
        assertThat(node("bar").runOk().table(0).getSpec().equalStructure(spec)).isTrue();
    }

    /** Without a table the text of the dialog, which names what it doesn't know as those of a table. */
    @Test
    void writesTheTextOfTheDialog() {
        var node = NodeRunner.of(InkTextNodeFactory.class).inputs(MODEL).set("text", "bar dash\nbar");
        assertThat(node.configure().tableSpec(0).getColumnNames()).containsExactly("Text", "Ink");
        assertThat(((Ink) ink(node).get(0)).bounds().width()).isGreaterThan(1);
        assertThat(Tables.values(node.table(0), "Text")).containsExactly("bar dash\nbar");
        assertThat(NodeRunner.of(InkTextNodeFactory.class).inputs(MODEL).run().error())
                .contains("row \"Row0\" has \u010c R K A 4 2.");
    }

    /** Without a choice the column named Text; one ink a row; what is empty stays missing. */
    @Test
    void writesWordsAndLines() {
        var node = node("barbar BAR\nbar", null, " ", "bar").set("irregularity", 0.0);
        List<Object> inks = ink(node);
        var first = (Ink) inks.get(0);
        assertThat(first.bounds().maxY()).isGreaterThan(1).isLessThan(1.9);
        assertThat(first.bounds().minY()).isLessThan(-0.5);
        assertThat(inks.get(1)).isNull();
        assertThat(inks.get(2)).isNull();
        assertThat(inks.get(3)).isInstanceOf(Ink.class).isNotEqualTo(first);
        assertThat(Tables.keys(node.table(0))).containsExactly("Row0", "Row1", "Row2", "Row3");
        assertThat(Tables.values(node.table(0), "Number")).containsExactly(0, 1, 2, 3);
        assertThat(node.warning()).isEmpty();
    }

    /** Rows beyond one piece of work depend on their number alone. */
    @Test
    void drawsFromSeedAndRow() {
        var many = new String[3000];
        Arrays.fill(many, "bar");
        List<Object> all = ink(node(many));
        assertThat(all).hasSize(3000);
        // so little trained, it sometimes writes nothing
        assertThat(all).filteredOn(Objects::nonNull).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        var same = new String[1500];
        Arrays.fill(same, "bar");
        assertThat(ink(node(same))).isEqualTo(all.subList(0, 1500));
        assertThat(ink(node("bar").set("seed", 2L)).get(0)).isNotEqualTo(all.get(0));
        var drawn = node("bar").set("fixed_seed", false);
        List<Object> ink = ink(drawn);
        long seed = drawn.variable("seed_used").getValue(VariableType.LongType.INSTANCE);
        assertThat(ink(node("bar").set("seed", seed))).isEqualTo(ink);
    }

    /** The first texts, each as a picture that bears the text. */
    @Test
    void showsTheTexts(@TempDir Path folder) throws Exception {
        var node = node("bar dash", "", "dash <bar>")
                .set("unknown_characters", "GAP")
                .runOk();
        var images = Views.checked(node.lastNode()).getElementsByTagName("img");
        assertThat(images.getLength()).isEqualTo(2);
        assertThat(((Element) images.item(1)).getAttribute("alt")).isEqualTo("dash <bar>");
        Views.checkLifeCycle(node, new InkTextNodeFactory(), folder, node.table(0));
    }

    @Test
    void namesUnknownCharacters() {
        assertThat(node("bar", "bar-dash?").run().error())
                .isEqualTo("The model doesn't know all characters: row \"Row1\" has - ?. It knows bar dash. Change the"
                        + " text, train a model with these characters, or leave gaps for them.");
        assertThat(node("BAR").set("other_case", false).run().error()).contains("row \"Row0\" has B A R.");
    }

    @Test
    void leavesGapsIfAsked() {
        var node = node("bar", "bar-bar", "?").set("unknown_characters", "GAP");
        List<Object> inks = ink(node);
        assertThat(((Ink) inks.get(1)).bounds().width()).isGreaterThan(0.6);
        assertThat(inks.get(2)).isNull();
        assertThat(node.warning())
                .isEqualTo("Gaps were left for characters that the model doesn't know, in 2 rows; the first: row"
                        + " \"Row1\" has -.");
    }

    @Test
    void refusesWhatItCannotWrite() {
        assertThat(node().run().error())
                .isEqualTo("The input table is empty: there is no text to write. Connect a"
                        + " table with rows, or check the node before.");
        var numbers = Tables.of(List.of(column("Size", DoubleCell.TYPE)), row(1.0));
        assertThat(node(numbers).configure().warning())
                .isEqualTo("The input table has no text column. It must hold text or whole numbers.");
        assertThat(node("bar".repeat(40_000)).run().error())
                .startsWith("Row \"Row0\": A text has 120000 characters, but at most 100000");
        assertThatThrownBy(() -> node("bar").set("line_spacing", 0.0).configure())
                .hasMessage("Line spacing must lie between 0.1 and 10, but is 0.0.");
        assertThatThrownBy(() -> node("bar").set("truncation", 4.0).configure())
                .hasMessageContaining("Truncation must be above 0 and at most 3");
    }

    @Test
    void cancelsAtOnce() {
        var many = new String[200_000];
        Arrays.fill(many, "barbarbar");
        assertThat(Cancelling.afterChecks(20, node(many))).isLessThan(Duration.ofSeconds(1));
    }
}
