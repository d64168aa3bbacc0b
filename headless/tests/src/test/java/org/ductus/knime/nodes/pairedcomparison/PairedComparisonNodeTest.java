// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.pairedcomparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.util.ArrayList;
import java.util.List;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Pictures;
import org.ductus.knime.Tables;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;

/** Paired Comparison says how ways differ from the baseline. */
class PairedComparisonNodeTest {

    private static final List<DataColumnSpec> COLUMNS = List.of(
            column("Sampling", StringCell.TYPE),
            column("Seed", StringCell.TYPE),
            column("Samples", IntCell.TYPE),
            column("Legibility", DoubleCell.TYPE),
            column("Real: Legibility", DoubleCell.TYPE));

    private static BufferedDataTable scores() {
        List<Object[]> rows = new ArrayList<>();
        double[] noise = {0.01, -0.02, 0.015, 0.0, -0.005};
        for (int seed = 0; seed < 5; seed++) {
            rows.add(row("Random", "" + seed, 60, 0.9 + noise[seed], 0.95));
            rows.add(row("Pull", "" + seed, 60, 0.85 + noise[seed] + 0.001 * seed, 0.95));
            rows.add(row("Simplex", "" + seed, 60, 0.9 - noise[seed], 0.95));
        }
        return Tables.of(COLUMNS, rows.toArray(Object[][]::new));
    }

    private static BufferedDataTable more() {
        List<Object[]> rows = new ArrayList<>();
        for (int seed = 4; seed >= 0; seed--) {
            for (String way : List.of("Pull", "Random")) {
                rows.add(row(way, "" + seed, way.equals("Random") ? 0.07 : 0.08 + 0.001 * seed, 0.5));
            }
        }
        return Tables.of(
                List.of(
                        column("Sampling", StringCell.TYPE),
                        column("Seed", StringCell.TYPE),
                        column("MSD", DoubleCell.TYPE),
                        column("Legibility", DoubleCell.TYPE)),
                rows.toArray(Object[][]::new));
    }

    private static NodeRunner node() {
        return NodeRunner.of(PairedComparisonNodeFactory.class).inputs(scores());
    }

    @Test
    void comparesWithTheFirst() throws Exception {
        var node = node().runOk();
        assertThat(Tables.values(node.table(0), "Measure")).containsExactly("Legibility", "Legibility", "Legibility");
        assertThat(Tables.values(node.table(0), "Way")).containsExactly("Random", "Pull", "Simplex");
        assertThat(Tables.values(node.table(0), "Baseline")).containsExactly(true, false, false);
        assertThat(Tables.values(node.table(0), "Pairs")).containsExactly(0, 5, 5);
        assertThat((double) Tables.values(node.table(0), "Difference high").get(1))
                .isBetween(-0.048, -0.04);
        assertThat((double) Tables.values(node.table(0), "p (Holm)").get(1)).isLessThan(0.001);
        assertThat((double) Tables.values(node.table(0), "p (Holm)").get(2)).isGreaterThan(0.5);
        assertThat(Tables.values(node.table(0), "Difference").get(0)).isNull();
        assertThat(node.table(0).getSpec().equalStructure(node().configure().tableSpec(0)))
                .isTrue();
        assertThat(Pictures.of(node, 1).getWidth()).isGreaterThan(1000);
    }

    @Test
    void takesAnotherBaselineAndMoreScores() {
        var node = NodeRunner.of(PairedComparisonNodeFactory.class)
                .addPort("More scores")
                .inputs(scores(), more())
                .set("baseline", "Pull")
                .runOk();
        assertThat(Tables.values(node.table(0), "Measure"))
                .containsExactly(
                        "Legibility", "Legibility", "Legibility", "MSD", "MSD", "Legibility (#2)", "Legibility (#2)");
        assertThat(Tables.values(node.table(0), "Way")).endsWith("Random", "Pull");
        assertThat((double) Tables.values(node.table(0), "Difference").get(3)).isBetween(-0.013, -0.011);
    }

    @Test
    void refusesWithASentence() {
        assertThat(node().set("baseline", "Nothing").run().error())
                .isEqualTo("There is no run of \"Nothing\" to compare with: choose one of [Random, Pull, Simplex].");
        assertThat(node().set("pair_column", "Sampling").run().error()).startsWith("There are two runs of \"Random\"");
        assertThat(node().set("measures/manualFilter/manuallySelected", new String[0])
                        .run()
                        .warning())
                .contains("No measure is chosen");
        assertThat(NodeRunner.of(PairedComparisonNodeFactory.class)
                        .inputs(Tables.of(List.of(column("Sampling", StringCell.TYPE), column("x", DoubleCell.TYPE))))
                        .run()
                        .warning())
                .contains("no column \"Seed\" to pair rows by");
    }
}
