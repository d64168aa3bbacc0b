// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpreprocessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.Padding;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.VectorCode;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.data.InkCell;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/** Ink Preprocessor appends vectors, and puts what has none aside. */
class InkPreprocessorNodeTest {

    private static final Ink CORNER = Tables.stroke(0, 0, 0, 10, 10, 10);

    private static final Ink DOT = Tables.stroke(3, 3);

    private static NodeRunner node(BufferedDataTable table) {
        return NodeRunner.of(InkPreprocessorNodeFactory.class).inputs(table);
    }

    /** The input's columns stay, two are appended, and the vectors' elements are named. */
    @Test
    void announcesItsColumns() {
        var node = node(Tables.ink(row("L", CORNER))).set("vectors", 4).configure();
        assertThat(node.tableSpec(0).getColumnNames()).containsExactly("Label", "Ink", "Vectors", "Tolerance");
        assertThat(node.tableSpec(0).getColumnSpec("Vectors").getType()).isEqualTo(Tables.VECTORS);
        assertThat(node.tableSpec(0).getColumnSpec("Vectors").getElementNames()).isEqualTo(VectorCode.elementNames(4));
        assertThat(node.tableSpec(0).getColumnSpec("Tolerance").getType()).isEqualTo(DoubleCell.TYPE);
        assertThat(node.tableSpec(1).getColumnNames()).containsExactly("Label", "Ink", "Reason");
    }

    /** The same numbers, a column for each, which are read as the list is; columns of that name are not doubled. */
    @Test
    void splitsTheVectorsIntoColumns() throws InvalidSettingsException {
        var table = Tables.ink(row("L", CORNER));
        var node = node(table).set("vectors", 4).set("vectors_as", "COLUMNS").runOk();
        List<String> names = new ArrayList<>(List.of("Label", "Ink"));
        names.addAll(VectorCode.elementNames(4));
        names.add("Tolerance");
        var split = node.table(0);
        assertThat(split.getDataTableSpec().getColumnNames()).containsExactlyElementsOf(names);
        var listed = node(table).set("vectors", 4).runOk().table(0);
        for (int i = 0; i < 12; i++) {
            assertThat(Tables.values(split, names.get(2 + i))).containsExactly(Tables.lists(listed, "Vectors")[0][i]);
        }
        var column = VectorsColumn.of(split.getDataTableSpec(), null);
        assertThat(column.announcedVectors()).isEqualTo(4);
        assertThat(node(split).set("vectors_as", "COLUMNS").configure().warning())
                .startsWith("The input table has a column \"dx0\" already.");
        assertThat(node(split).configure().warning()).isEmpty();
    }

    /** The engine's vectors, with the rows' keys and cells. */
    @Test
    void appendsTheEnginesVectors() throws InkRejectedException {
        Ink letter = new InkSampleGenerator(new InkSamplesConfig(List.of("B"), 1, 1, 1, 1))
                .sample("B", 0)
                .ink();
        var table = Tables.of(
                new String[] {"left", "right"},
                List.of(column("Label", StringCell.TYPE), column("Ink", InkCell.TYPE)),
                row("L", CORNER),
                row(null, letter));
        var node = node(table).runOk();
        var vectors = Tables.lists(node.table(0), "Vectors");
        var engine =
                new Preprocessor(new PreprocessorConfig(10, 5, true, 0.02, Padding.SPLIT_LONGEST)).preprocess(letter);
        assertThat(vectors[1]).isEqualTo(engine.vectors()).hasSize(30);
        assertThat(Tables.values(node.table(0), "Tolerance")).containsExactly(0.0, engine.tolerance());
        assertThat(Tables.keys(node.table(0))).containsExactly("left", "right");
        assertThat(Tables.values(node.table(0), "Label")).containsExactly("L", null);
        assertThat(Tables.values(node.table(0), "Ink")).containsExactly(CORNER, letter);
        assertThat(node.table(0)
                        .getSpec()
                        .equalStructure(node(table).configure().tableSpec(0)))
                .isTrue();
        assertThat(node.table(1).size()).isZero();
        assertThat(node.warning()).isEmpty();
    }

    /** Settings reach the engine. */
    @Test
    void obeysItsSettings() {
        var node = node(Tables.ink(row("L", CORNER)))
                .set("vectors", 3)
                .set("padding", "ZERO")
                .set("tolerance_mode", "FIXED")
                .set("tolerance", 0.01)
                .runOk();
        assertThat(Tables.lists(node.table(0), "Vectors")[0]).containsExactly(0, 1, 1, 1, 0, 1, 0, 0, 0);
        assertThat(Tables.values(node.table(0), "Tolerance")).containsExactly(0.01);
    }

    /** Rows without vectors keep their keys and cells, get a reason, and are counted in a warning. */
    @Test
    void putsUnusableRowsAside() {
        Ink twoStrokes = new Ink(List.of(CORNER.strokes().get(0), DOT.strokes().get(0)));
        var node = node(Tables.ink(
                        row("dot", DOT),
                        row("L", CORNER),
                        row("none", null),
                        row("empty", new Ink(List.of())),
                        row("broken", Tables.stroke(0, 0, Double.NaN, 1)),
                        row("colon", twoStrokes)))
                .set("max_strokes", 1)
                .runOk();
        assertThat(Tables.keys(node.table(0))).containsExactly("Row1");
        assertThat(Tables.keys(node.table(1))).containsExactly("Row0", "Row2", "Row3", "Row4", "Row5");
        assertThat(Tables.values(node.table(1), "Label")).containsExactly("dot", "none", "empty", "broken", "colon");
        assertThat(Tables.values(node.table(1), "Ink").get(4)).isEqualTo(twoStrokes);
        assertThat(Tables.values(node.table(1), "Reason"))
                .allSatisfy(reason -> assertThat(reason.toString()).endsWith("."))
                .contains("The ink is missing.", "The ink has 2 strokes, but at most 1 are allowed.");
        assertThat(node.warning())
                .isEqualTo("5 of 6 rows could not be turned into vectors; the second output says why.");
    }

    /** A column is found by its type; names that exist already are not taken again. */
    @Test
    void findsInkByItsTypeAndKeepsNamesApart() {
        var table = Tables.of(
                List.of(
                        column("Vectors", StringCell.TYPE),
                        column("Handwriting", InkCell.TYPE),
                        column("Reason", StringCell.TYPE)),
                row("x", CORNER, "y"));
        for (var node : List.of(
                node(table), node(table).set("ink_column", null), node(table).set("vectors", 10))) {
            assertThat(node.runOk().tableSpec(0).getColumnNames())
                    .containsExactly("Vectors", "Handwriting", "Reason", "Vectors (#1)", "Tolerance");
            assertThat(node.tableSpec(1).getColumnNames()).endsWith("Reason (#1)");
            assertThat(node.table(0).size()).isEqualTo(1);
        }
    }

    /** Refusals name the column, the setting or the table. */
    @Test
    void refusesWithASentence() {
        var table = Tables.ink(row("L", CORNER));
        assertThat(node(table).set("ink_column", "Handwriting").configure().warning())
                .startsWith("The input table has no column \"Handwriting\"");
        assertThat(node(table).set("ink_column", "Label").configure().warning())
                .startsWith("Column \"Label\" can't be the ink column: its type is ");
        assertThat(node(Tables.vectors(row("L", null))).configure().warning())
                .isEqualTo("The input table has no ink column. Ink comes from Ink Samples or Ink Reader.");
        assertThat(node(Tables.ink()).run().error()).startsWith("The input table is empty");
        assertThatThrownBy(() -> node(table).set("vectors", 0).configure()).hasMessageContaining("ectors");
        assertThatThrownBy(() -> node(table).set("tolerance", -1.0).configure()).hasMessageContaining("olerance");
    }

    /** A cancel is heard within a second. */
    @Test
    void stopsWhenCancelled() {
        var xy = new double[20_000];
        Arrays.setAll(xy, i -> i % 2 == 0 ? i : (i * 7919L) % 1000);
        var rows = new Object[2000][];
        Arrays.fill(rows, row("zigzag", Tables.stroke(xy)));
        assertThat(Cancelling.afterChecks(5, node(Tables.ink(rows)))).isLessThan(Duration.ofSeconds(1));
    }
}
