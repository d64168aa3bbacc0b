// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpairscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.score.Components;
import org.ductus.engine.score.Denominator;
import org.ductus.engine.score.PairScore;
import org.ductus.engine.score.PairScorer;
import org.ductus.engine.score.PairScorerConfig;
import org.ductus.engine.score.Pairing;
import org.ductus.engine.score.Scored;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Pictures;
import org.ductus.knime.Tables;
import org.ductus.knime.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.image.ImagePortObject;

/** Ink Pair Scorer tells how much samples of a class differ, as the engine does. */
class InkPairScorerNodeTest {

    private static final List<DataColumnSpec> COLUMNS = List.of(
            column("Label", StringCell.TYPE),
            column("Run", StringCell.TYPE),
            column("Sampling", StringCell.TYPE),
            column("Vectors", Tables.VECTORS));

    private static double[] v(double dx) {
        return new double[] {dx, 0, 1};
    }

    /** Two classes, two runs, two samplings. */
    private static BufferedDataTable samples() {
        return Tables.of(
                COLUMNS,
                row("A", "1", "Random", v(0)),
                row("A", "2", "Random", v(3)),
                row("B", "1", "Random", v(1)),
                row("B", "2", "Random", v(1)),
                row("A", "1", "Other", v(2)),
                row("A", "2", "Other", v(5)));
    }

    private static NodeRunner node(BufferedDataTable... tables) {
        var node = NodeRunner.of(InkPairScorerNodeFactory.class).inputs(tables).set("seed", 1L);
        return tables.length > 1 ? node.addPort("Reference") : node;
    }

    private static NodeRunner groupedBy(NodeRunner node, String... columns) {
        return node.set("group_columns/manualFilter/manuallySelected", columns);
    }

    /** Columns to group by first, then the class, then the scores, whose types are known before the node runs. */
    @Test
    void announcesItsColumns() {
        var node = node(samples(), Tables.vectors()).set("paper_figures", true).configure();
        assertThat(node.tableSpec(0).getColumnNames())
                .containsExactly(
                        "Sampling",
                        "MSD",
                        "MSD low",
                        "MSD high",
                        "NRMSD",
                        "NRMSD low",
                        "NRMSD high",
                        "Pairs",
                        "Denominator",
                        "Reference MSD",
                        "Reference NRMSD",
                        "Reference pairs",
                        "Paper MSD",
                        "Paper NRMSD");
        assertThat(node.tableSpec(1).getColumnNames())
                .startsWith("Sampling", "Label", "MSD")
                .endsWith("Reference pairs");
        assertThat(node.tableSpec(0).getColumnSpec("MSD").getType()).isEqualTo(DoubleCell.TYPE);
        assertThat(node.tableSpec(0).getColumnSpec("Pairs").getType()).isEqualTo(LongCell.TYPE);
    }

    /** Run against run, by hand: A differs by 3 in one of three components, B not at all. */
    @Test
    void scoresRunAgainstRun() {
        var node = node(samples()).runOk();
        assertThat(Tables.values(node.table(0), "Sampling")).containsExactly("Random", "Other");
        assertThat(Tables.values(node.table(0), "MSD")).containsExactly(1.5, 3.0);
        assertThat(Tables.values(node.table(0), "Pairs")).containsExactly(2L, 1L);
        assertThat(Tables.values(node.table(0), "Denominator")).containsExactly(5.0, 5.0);
        assertThat(Tables.values(node.table(1), "Label")).containsExactly("A", "B", "A");
        assertThat(Tables.values(node.table(1), "MSD")).containsExactly(3.0, 0.0, 3.0);
        assertThat((double) Tables.values(node.table(1), "NRMSD").get(0)).isEqualTo(Math.sqrt(3) / 5, within(1e-15));
        assertThat(Tables.values(node.table(1), "MSD low")).containsExactly(null, null, null);
        assertThat(node.warning()).isEmpty();
        assertThat(node.table(0)
                        .getSpec()
                        .equalStructure(node(samples()).configure().tableSpec(0)))
                .isTrue();
    }

    /** Scores in sentences, bars beside the paper's figures and real samples, and a table. */
    @Test
    void showsItsScores() {
        var node = node(samples(), Tables.vectors(row("A", v(0)), row("A", v(1)), row("A", v(3))))
                .set("paper_figures", true)
                .runOk();
        String text = Views.checked(node.lastNode()).getDocumentElement().getTextContent();
        assertThat(text)
                .contains("Random: MSD 1.5 (95 % interval 0 to 4.4", "The paper reports MSD 0.016761")
                .contains(
                        "of the MSD among real samples of the same classes",
                        "Other: MSD 3 (no interval: too few pairs)");
    }

    @Test
    void keepsItsPageWithTheWorkflow(@TempDir Path folder) throws Exception {
        var node = node(samples()).runOk();
        assertThat(Pictures.of(node, 2).getWidth()).isGreaterThan(1000);
        Views.checkLifeCycle(
                node,
                new InkPairScorerNodeFactory(),
                folder,
                node.table(0),
                node.table(1),
                node.output(2, ImagePortObject.class));
    }

    /** Every setting reaches the engine. */
    @Test
    void scoresAsTheEngineDoes() {
        var table = samples();
        var node = groupedBy(node(table), new String[0])
                .set("pairs", "ALL_IN_CLASS")
                .set("components", "DX_DY")
                .set("denominator", "FIXED")
                .set("fixed_denominator", 4.0)
                .set("max_pairs", 3)
                .set("seed", 5L)
                .runOk();
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            scored.add(new Scored(
                    "", (String) Tables.values(table, "Label").get(i), "", Tables.lists(table, "Vectors")[i]));
        }
        var config = new PairScorerConfig(Pairing.ALL_IN_CLASS, Components.DX_DY, Denominator.FIXED, 4, 3, 5);
        PairScore engine = new PairScorer(config)
                .score(scored, List.of(), Progress.none())
                .groups()
                .get(0);
        assertThat(Tables.values(node.table(0), "MSD")).containsExactly(engine.msd());
        assertThat(Tables.values(node.table(0), "MSD high")).containsExactly(engine.msdHigh());
        assertThat(Tables.values(node.table(0), "NRMSD")).containsExactly(engine.nrmsd());
        assertThat(Tables.values(node.table(0), "Denominator")).containsExactly(4.0);
    }

    /** With a reference, its own values stand beside, and the range is its range. */
    @Test
    void comparesWithAReference() {
        var reference = Tables.vectors(row("A", v(0)), row("A", v(2)), row("B", v(1)), row("B", v(2)), row("C", v(9)));
        var node = groupedBy(node(samples(), reference), new String[0])
                .set("pairs", "AGAINST_REFERENCE")
                .runOk();
        assertThat(Tables.values(node.table(1), "Pairs")).containsExactly(8L, 4L);
        assertThat(Tables.values(node.table(1), "Reference MSD")).containsExactly(4 / 3.0, 1 / 3.0);
        assertThat(Tables.values(node.table(1), "Reference pairs")).containsExactly(1L, 1L);
        assertThat(Tables.values(node.table(0), "Denominator")).containsExactly(9.0);
    }

    /** The paper's figures stand beside the samplings that it has, and only there. */
    @Test
    void showsThePapersFigures() {
        var node = node(samples()).set("paper_figures", true).runOk();
        assertThat(Tables.values(node.table(0), "Paper MSD").get(0)).isInstanceOf(Double.class);
        assertThat(Tables.values(node.table(0), "Paper NRMSD").get(1)).isNull();
        assertThat(node.tableSpec(1).getColumnNames()).doesNotContain("Paper MSD");
    }

    /** Columns of other names are found or chosen; null settings mean the usual ones. */
    @Test
    void findsItsColumns() {
        var renamed = Tables.of(
                List.of(
                        column("sign", StringCell.TYPE),
                        column("trial", StringCell.TYPE),
                        column("moves", Tables.VECTORS)),
                row("A", "1", v(0)),
                row("A", "2", v(3)));
        assertThat(node(renamed).configure().warning())
                .startsWith("The input table has no column \"Run\" that tells runs apart.");
        assertThat(Tables.values(
                        node(renamed).set("run_column", "trial").runOk().table(0), "MSD"))
                .containsExactly(3.0);
        assertThat(Tables.values(
                        node(renamed).set("pairs", "ALL_IN_CLASS").runOk().table(1), "Label"))
                .containsExactly("A");
        var node = node(samples())
                .set("class_column", null)
                .set("vectors_column", null)
                .set("run_column", null);
        assertThat(Tables.values(node.runOk().table(0), "MSD")).containsExactly(1.5, 3.0);
        var reference =
                node(samples(), renamed).set("pairs", "AGAINST_REFERENCE").runOk();
        assertThat(reference.warning()).contains("B");
    }

    /** A class without a pair is left out and named. */
    @Test
    void namesClassesWithoutPairs() {
        var table = Tables.of(COLUMNS, row("A", "1", "x", v(0)), row("A", "2", "x", v(1)), row("C", "1", "x", v(0)));
        var node = node(table).runOk();
        assertThat(node.warning()).isEqualTo("These classes have no pair of samples to compare and are left out: C.");
        assertThat(Tables.values(node.table(1), "Label")).containsExactly("A");
        var none = Tables.of(COLUMNS, row("C", "1", "x", v(0)));
        assertThat(node(none).run().error()).startsWith("No class has a pair of samples to compare");
    }

    /** Groups whose values read the same when joined stay apart; columns to group by keep their names. */
    @Test
    void keepsGroupsApart() {
        var columns = List.of(
                column("Label", StringCell.TYPE),
                column("Label (class)", StringCell.TYPE),
                column("b", StringCell.TYPE),
                column("Vectors", Tables.VECTORS));
        var table = Tables.of(
                columns,
                row("A", "x, y", "z", v(0)),
                row("A", "x, y", "z", v(3)),
                row("A", "x", "y, z", v(0)),
                row("A", "x", "y, z", v(6)));
        var node = groupedBy(node(table), "Label (class)", "b", "Label")
                .set("pairs", "ALL_IN_CLASS")
                .runOk();
        assertThat(Tables.values(node.table(0), "Label (class)")).containsExactly("x, y", "x");
        assertThat(Tables.values(node.table(0), "b")).containsExactly("z", "y, z");
        assertThat(Tables.values(node.table(0), "MSD")).containsExactly(3.0, 12.0);
        assertThat(node.tableSpec(1).getColumnNames()).startsWith("Label", "Label (class)", "b", "Label (#1)", "MSD");
    }

    /** Refusals name the column, the row or the setting. */
    @Test
    void refusesWithASentence() {
        assertThat(node(samples()).set("pairs", "AGAINST_REFERENCE").configure().warning())
                .startsWith("Pairs against the reference need a reference table.");
        assertThat(node(samples(), Tables.ink()).configure().warning()).contains("no column of vectors");
        assertThat(groupedBy(node(samples()), "Writer").configure().warning())
                .contains("no column \"Writer\" to group by");
        var broken = Tables.of(COLUMNS, row("A", "1", "x", v(Double.POSITIVE_INFINITY)));
        assertThat(node(broken).run().error())
                .startsWith("The cell of row \"Row0\" in column \"Vectors\" holds Infinity");
        var longer = Tables.of(COLUMNS, row("A", "1", "x", v(1)), row("A", "2", "x", new double[6]));
        assertThat(node(longer).run().error()).contains("2 vectors, but another has 1");
        assertThat(node(Tables.of(COLUMNS)).run().error()).startsWith("The input table is empty");
        assertThatThrownBy(() -> node(samples()).set("max_pairs", -1).configure())
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> node(samples())
                        .set("denominator", "FIXED")
                        .set("fixed_denominator", 0.0)
                        .configure())
                .hasMessageContaining("enominator");
    }

    /** A cancel is heard within a second. */
    @Test
    void stopsWhenCancelled() {
        var rows = new Object[3000][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("A", "1", "x", new double[300]);
        }
        var node = node(Tables.of(COLUMNS, rows)).set("pairs", "ALL_IN_CLASS");
        assertThat(Cancelling.afterChecks(rows.length + 5L, node)).isLessThan(Duration.ofSeconds(1));
    }
}
