// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkaugmenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ductus.engine.ink.Augmenter;
import org.ductus.engine.ink.AugmenterConfig;
import org.ductus.engine.ink.VectorCode;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.data.InkCell;
import org.junit.jupiter.api.Test;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.VariableType;

/** Ink Augmenter puts copies below each sample. */
class InkAugmenterNodeTest {

    private static final double[] CORNER = {0, 1, 1, 1, 0, 1};

    private static final double[] MOVE = {0.5, 0, 1, 0, 0.5, 0};

    private static NodeRunner node(BufferedDataTable table) {
        return NodeRunner.of(InkAugmenterNodeFactory.class).inputs(table).set("copies", 2);
    }

    private static BufferedDataTable corners() {
        return Tables.vectors(row("L", CORNER), row("M", MOVE));
    }

    /** Each sample, then its copies, which are the engine's; the rows say which is which. */
    @Test
    void putsTheEnginesCopiesBelowEachSample() {
        var table = node(corners()).runOk().table(0);
        assertThat(table.getSpec().getColumnNames()).containsExactly("Label", "Vectors", "Augmented");
        assertThat(table.getSpec().getColumnSpec("Augmented").getType()).isEqualTo(BooleanCell.TYPE);
        assertThat(Tables.keys(table))
                .containsExactly("Row0", "Row0_copy1", "Row0_copy2", "Row1", "Row1_copy1", "Row1_copy2");
        assertThat(Tables.values(table, "Label")).containsExactly("L", "L", "L", "M", "M", "M");
        assertThat(Tables.values(table, "Augmented")).containsExactly(false, true, true, false, true, true);
        var vectors = Tables.lists(table, "Vectors");
        assertThat(vectors[0]).isEqualTo(CORNER);
        var engine = new Augmenter(new AugmenterConfig(2, 0.02, 0, 0, 0, 1));
        assertThat(vectors[2]).isEqualTo(engine.augment(CORNER, 0, 1)).isNotEqualTo(CORNER);
        assertThat(vectors[4]).isEqualTo(engine.augment(MOVE, 1, 0));
        assertThat(vectors[4][5]).isZero();
    }

    /** Lists of whole numbers become lists of doubles, in the originals as in the copies: a column has one type. */
    @Test
    void takesListsOfWholeNumbers() {
        var whole = Tables.of(
                List.of(column("Label", StringCell.TYPE), column("Vectors", ListCell.getCollectionType(IntCell.TYPE))),
                row(
                        "L",
                        CollectionCellFactory.createListCell(List.of(new IntCell(0), new IntCell(1), new IntCell(1)))));
        var table = node(whole).runOk().table(0);
        assertThat(table.getSpec().getColumnSpec("Vectors").getType().getCollectionElementType())
                .isEqualTo(DoubleCell.TYPE);
        assertThat(Tables.lists(table, "Vectors")).hasDimensions(3, 3);
    }

    /** All settings reach the engine. */
    @Test
    void obeysItsSettings() {
        var table = node(corners())
                .set("copies", 1)
                .set("noise", 0.1)
                .set("rotation", 5.0)
                .set("scale", 0.2)
                .set("shear", 0.3)
                .set("seed", 7L)
                .set("keep_originals", false)
                .runOk()
                .table(0);
        assertThat(Tables.keys(table)).containsExactly("Row0_copy1", "Row1_copy1");
        var engine = new Augmenter(new AugmenterConfig(1, 0.1, 5, 0.2, 0.3, 7));
        assertThat(Tables.lists(table, "Vectors")[1]).isEqualTo(engine.augment(MOVE, 1, 0));
    }

    /** Where each number has a column, the copies' numbers stand there, too, also where a CSV file had whole ones. */
    @Test
    void rewritesVectorsOfSeveralColumns() {
        var columns = List.of(
                column("dy0", DoubleCell.TYPE),
                column("pen0", IntCell.TYPE),
                column("Label", StringCell.TYPE),
                column("dx0", DoubleCell.TYPE),
                column("dx1", DoubleCell.TYPE));
        var table = Tables.of(columns, row(0.25, 1, "L", 0.5, 7.0));
        for (String chosen : new String[] {null, "<automatic>", "<columns>"}) {
            var copies = node(table)
                    .set("vectors_column", chosen)
                    .set("copies", 1)
                    .runOk()
                    .table(0);
            double[] copy =
                    new Augmenter(new AugmenterConfig(1, 0.02, 0, 0, 0, 1)).augment(new double[] {0.5, 0.25, 1}, 0, 0);
            assertThat(Tables.values(copies, "dx0")).containsExactly(0.5, copy[0]);
            assertThat(Tables.values(copies, "dy0")).containsExactly(0.25, copy[1]);
            assertThat(Tables.values(copies, "pen0")).containsExactly(1.0, copy[2]);
            assertThat(Tables.values(copies, "dx1")).containsExactly(7.0, 7.0);
        }
        assertThat(node(Tables.of(columns, row(0.25, null, "L", 0.5, 7.0)))
                        .run()
                        .error())
                .startsWith(
                        "The cells of row \"Row0\" that make its list of numbers must all hold finite numbers, but that"
                                + " of number 3 is missing.");
        assertThat(node(Tables.vectors())
                        .set("vectors_column", "<columns>")
                        .configure()
                        .warning())
                .startsWith("The input table has no columns of numbers dx0, dy0 and pen0, which are chosen");
    }

    /** Ink of a copy is drawn anew from its vectors; other columns are kept. */
    @Test
    void drawsTheInkOfCopies() {
        var columns = List.of(column("n", IntCell.TYPE), column("Ink", InkCell.TYPE), column("Moves", Tables.VECTORS));
        var node = node(Tables.of(columns, row(3, VectorCode.decode(CORNER), CORNER)))
                .runOk();
        var ink = Tables.values(node.table(0), "Ink");
        var vectors = Tables.lists(node.table(0), "Moves");
        assertThat(ink)
                .containsExactly(
                        VectorCode.decode(CORNER), VectorCode.decode(vectors[1]), VectorCode.decode(vectors[2]));
        assertThat(Tables.values(node.table(0), "n")).containsExactly(3, 3, 3);
    }

    /** Row keys of copies are new even where there are such keys. */
    @Test
    void augmentsWhatWasAugmented() {
        var once = node(corners()).runOk().table(0);
        var twice = node(once).set("vectors_column", "Vectors").runOk().table(0);
        assertThat(Tables.keys(twice)).hasSize(18).doesNotHaveDuplicates();
        assertThat(twice.getSpec().getColumnNames()).endsWith("Augmented", "Augmented (#1)");
    }

    /** The same seed gives the same bits; a drawn one is shown and repeats the run. */
    @Test
    void drawsFromTheSeed() {
        var drawn = node(corners()).set("fixed_seed", false).runOk();
        long seed = drawn.variable("seed_used").getValue(VariableType.LongType.INSTANCE);
        assertThat(Tables.cells(node(corners()).set("seed", seed).runOk().table(0)))
                .isEqualTo(Tables.cells(drawn.table(0)));
        assertThat(Tables.cells(node(corners()).set("fixed_seed", false).runOk().table(0)))
                .isNotEqualTo(Tables.cells(drawn.table(0)));
    }

    /** "Vectors" comes first, else the first list of numbers; a null setting means the same. */
    @Test
    void guessesItsColumn() {
        var columns = List.of(
                column("Label", StringCell.TYPE), column("Latent", Tables.VECTORS), column("Vectors", Tables.VECTORS));
        var table = Tables.of(columns, row("L", MOVE, CORNER));
        for (var node : List.of(node(table), node(table).set("vectors_column", null))) {
            node.set("noise", 0.001).runOk();
            assertThat(Tables.lists(node.table(0), "Latent")[1]).isEqualTo(MOVE);
            assertThat(Tables.lists(node.table(0), "Vectors")[1])
                    .isNotEqualTo(CORNER)
                    .containsExactly(CORNER, within(0.01));
        }
    }

    /** Refusals name row and column. */
    @Test
    void refusesWithASentence() {
        assertThat(node(Tables.vectors(row("L", CORNER), row("M", null))).run().error())
                .startsWith("The cell of row \"Row1\" in column \"Vectors\" is missing.");
        assertThat(node(Tables.vectors(row("L", new double[] {0, 1, Double.NaN})))
                        .run()
                        .error())
                .startsWith("The cell of row \"Row0\" in column \"Vectors\" holds NaN at position 3");
        assertThat(node(Tables.vectors(row("L", new double[] {0, 1}))).run().error())
                .contains("holds 2 numbers, but vectors are three numbers each");
        assertThat(node(Tables.vectors()).run().error()).startsWith("The input table is empty");
        assertThat(node(Tables.ink()).configure().warning()).startsWith("The input table has no column of vectors.");
        assertThatThrownBy(() -> node(corners())
                        .set("copies", 0)
                        .set("keep_originals", false)
                        .configure())
                .hasMessageStartingWith("With 0 copies and without the originals nothing is left");
        assertThatThrownBy(() -> node(corners()).set("noise", 2.0).configure()).hasMessageContaining("oise");
    }

    /** A cancel is heard within a second. */
    @Test
    void stopsWhenCancelled() {
        assertThat(Cancelling.afterChecks(20, node(manyCorners()).set("copies", 1000)))
                .isLessThan(Duration.ofSeconds(1));
    }

    private static BufferedDataTable manyCorners() {
        var rows = new Object[1000][];
        Arrays.fill(rows, row("L", CORNER));
        return Tables.vectors(rows);
    }
}
