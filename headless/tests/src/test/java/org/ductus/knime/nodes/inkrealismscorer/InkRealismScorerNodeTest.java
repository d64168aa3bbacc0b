// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkrealismscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.score.RealInk;
import org.ductus.engine.score.RealismConfig;
import org.ductus.engine.score.RealismScore;
import org.ductus.engine.score.RealismScorer;
import org.ductus.engine.score.RealismScores;
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
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.image.ImagePortObject;

/** Ink Realism Scorer tells how legible and diverse samples are, as the engine does. */
class InkRealismScorerNodeTest {

    private static final List<DataColumnSpec> COLUMNS = List.of(
            column("Label", StringCell.TYPE),
            column("Writer", StringCell.TYPE),
            column("Sampling", StringCell.TYPE),
            column("Vectors", Tables.VECTORS));

    /** A is a corner, B a line up; both with noise. */
    private static double[] shape(String label, long seed) {
        var random = Seeds.generator(seed);
        double[] v = label.equals("A") ? new double[] {0, 1, 1, 1, 0, 1} : new double[] {0, -0.5, 1, 0, -0.5, 1};
        for (int i = 0; i < v.length; i++) {
            v[i] += i % 3 == 2 ? 0 : 0.05 * random.nextGaussian();
        }
        return v;
    }

    private static Object[][] rows(int each, String sampling, long seed) {
        List<Object[]> rows = new ArrayList<>();
        for (String label : List.of("A", "B")) {
            for (int i = 0; i < each; i++) {
                rows.add(row(label, "w" + i % 5, sampling, shape(label, Seeds.mix(seed, i, label.charAt(0)))));
            }
        }
        return rows.toArray(Object[][]::new);
    }

    private static BufferedDataTable real() {
        return Tables.of(COLUMNS, rows(20, "-", 1));
    }

    private static BufferedDataTable generated() {
        List<Object[]> rows = new ArrayList<>(List.of(rows(8, "Random", 2)));
        for (int i = 0; i < 6; i++) {
            rows.add(row("A", "g", "Other", shape("A", 7)));
            rows.add(row("B", "g", "Other", shape("A", 8 + i)));
        }
        return Tables.of(COLUMNS, rows.toArray(Object[][]::new));
    }

    private static NodeRunner node(BufferedDataTable generated, BufferedDataTable reference) {
        return NodeRunner.of(InkRealismScorerNodeFactory.class).inputs(generated, reference);
    }

    @Test
    void announcesItsColumns() {
        var node = node(generated(), real()).configure();
        assertThat(node.tableSpec(0).getColumnNames())
                .startsWith("Sampling", "Samples", "Legibility", "Real: Legibility", "Diversity (vectors)")
                .endsWith("Real: Drift", "Failed classes", "Collapsed classes")
                .hasSize(28);
        assertThat(node.tableSpec(1).getColumnNames()).startsWith("Sampling", "Label", "Samples");
        assertThat(node.tableSpec(0).getColumnSpec("Recall").getType()).isEqualTo(DoubleCell.TYPE);
    }

    /** The collapsed class and the one that is another character are named. */
    @Test
    void namesWhatFails() {
        var node = node(generated(), real()).runOk();
        assertThat(Tables.values(node.table(0), "Sampling")).containsExactly("Random", "Other");
        assertThat(Tables.values(node.table(0), "Failed classes")).containsExactly("", "B");
        assertThat(Tables.values(node.table(0), "Collapsed classes")).containsExactly("", "A");
        assertThat(Tables.values(node.table(1), "Label")).containsExactly("A", "B", "A", "B");
        assertThat(node.warning())
                .isEqualTo("Less than half as legible as real ink of Other: B. Samples look nearly alike of Other: A.");
        assertThat(node.table(0)
                        .getSpec()
                        .equalStructure(node(generated(), real()).configure().tableSpec(0)))
                .isTrue();
    }

    /** Of a large table some of each class are drawn, and a warning says so; a table of 2,000 a class is compared whole. */
    @Test
    void comparesSomeOfVeryMany() {
        var whole = node(Tables.of(COLUMNS, rows(2000, "Random", 2)), real()).runOk();
        assertThat(Tables.values(whole.table(1), "Samples")).containsExactly(2000, 2000);
        assertThat(whole.warning()).isEmpty();
        var some = node(Tables.of(COLUMNS, rows(2001, "Random", 2)), real()).runOk();
        assertThat(Tables.values(some.table(1), "Samples")).containsExactly(2000, 2000);
        assertThat(some.warning())
                .isEqualTo(
                        "Of each class at most 2000 generated and 4000 real samples were compared, drawn by chance.");
    }

    /** A page and a picture show each group beside real ink. */
    @Test
    void showsItsScores(@TempDir Path folder) throws Exception {
        var node = node(generated(), real()).runOk();
        var page = Views.checked(node.lastNode());
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Random: read as meant", "samples look alike: A");
        assertThat(Pictures.of(node, 2).getWidth()).isGreaterThan(1000);
        Views.checkLifeCycle(
                node,
                new InkRealismScorerNodeFactory(),
                folder,
                node.table(0),
                node.table(1),
                node.output(2, ImagePortObject.class));
    }

    /** Every setting reaches the engine. */
    @Test
    void scoresAsTheEngineDoes() {
        var table = generated();
        var reference = real();
        var node = node(table, reference)
                .set("group_columns/manualFilter/manuallySelected", new String[0])
                .set("held_out_share", 0.4)
                .set("neighbours", 2)
                .set("most_strokes", 1)
                .set("seed", 5L)
                .runOk();
        List<RealInk> real = new ArrayList<>();
        for (int i = 0; i < reference.size(); i++) {
            real.add(new RealInk(
                    (String) Tables.values(reference, "Label").get(i),
                    (String) Tables.values(reference, "Writer").get(i),
                    Tables.lists(reference, "Vectors")[i]));
        }
        List<Scored> samples = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            samples.add(new Scored(
                    "", (String) Tables.values(table, "Label").get(i), "", Tables.lists(table, "Vectors")[i]));
        }
        RealismScores scores = new RealismScorer(new RealismConfig(2, 0.4, 1, 5), real, Progress.none())
                .score(samples, Progress.none());
        RealismScore group = scores.groups().get(0);
        assertThat(Tables.values(node.table(0), "Legibility"))
                .containsExactly(group.generated().legibility());
        assertThat(Tables.values(node.table(0), "Recall"))
                .containsExactly(group.generated().recall());
        assertThat(Tables.values(node.table(0), "Real: Coverage"))
                .containsExactly(group.real().coverage());
        assertThat(Tables.values(node.table(0), "Fréchet distance"))
                .containsExactly(group.generated().frechet());
        assertThat(Tables.values(node.table(0), "Nearest real sample"))
                .containsExactly(group.generated().nearest());
    }

    /** Without a column of writers, samples of each class are held out; other names are chosen. */
    @Test
    void findsItsColumns() {
        var rows = rows(20, "-", 1);
        var nameless = Tables.of(
                List.of(column("Label", StringCell.TYPE), column("Vectors", Tables.VECTORS)),
                java.util.Arrays.stream(rows).map(r -> row(r[0], r[3])).toArray(Object[][]::new));
        assertThat(Tables.values(node(generated(), nameless).runOk().table(0), "Samples"))
                .containsExactly(16, 12);
        var renamed = Tables.of(
                List.of(
                        column("hand", StringCell.TYPE),
                        column("sign", StringCell.TYPE),
                        column("moves", Tables.VECTORS)),
                java.util.Arrays.stream(rows).map(r -> row(r[1], r[0], r[3])).toArray(Object[][]::new));
        var node = node(generated(), renamed)
                .set("reference_class_column", "sign")
                .set("reference_vectors_column", "moves")
                .set("writer_column", "hand");
        assertThat(Tables.values(node.runOk().table(0), "Legibility"))
                .isEqualTo(Tables.values(node(generated(), real()).runOk().table(0), "Legibility"));
    }

    /** Measures that the reference is too small for are missing, and named. */
    @Test
    void namesWhatTheReferenceIsTooSmallFor() {
        var node = node(generated(), Tables.of(COLUMNS, rows(5, "-", 1))).runOk();
        assertThat(node.warning())
                .startsWith("The reference is too small for precision, recall, density and coverage of: A, B.");
        assertThat(Tables.values(node.table(0), "Coverage")).containsExactly(null, null);
        assertThat(Tables.values(node.table(0), "Legibility")).doesNotContainNull();
    }

    @Test
    void refusesWithASentence() {
        assertThat(node(generated(), Tables.ink()).configure().warning()).contains("no column of vectors");
        assertThat(node(generated(), real())
                        .set("writer_column", "Hand")
                        .configure()
                        .warning())
                .contains("no column \"Hand\"");
        assertThat(node(Tables.of(COLUMNS), real()).run().error()).startsWith("The input table is empty");
        assertThat(node(generated(), Tables.of(COLUMNS, rows(1, "-", 1))).run().error())
                .startsWith("There is a single real sample of class \"A\"");
        assertThat(node(Tables.of(COLUMNS, row("Q", "w", "-", new double[6])), real())
                        .run()
                        .error())
                .startsWith("The reference has no real sample of class \"Q\"");
        assertThatThrownBy(() ->
                        node(generated(), real()).set("held_out_share", 1.0).configure())
                .hasMessageContaining("held-out share");
    }

    /** A cancel is heard within a second. */
    @Test
    void stopsWhenCancelled() {
        var node = node(Tables.of(COLUMNS, rows(1500, "Random", 2)), Tables.of(COLUMNS, rows(1500, "-", 1)));
        assertThat(Cancelling.afterChecks(6100, node)).isLessThan(Duration.ofSeconds(1));
    }

    /** With held-out ink, all of the reference is known, and nothing is drawn. */
    @Test
    void takesHeldOutInk() {
        var reference = real();
        var heldOut = Tables.of(COLUMNS, rows(9, "-", 31));
        var node = NodeRunner.of(InkRealismScorerNodeFactory.class)
                .addPort("Held-out ink")
                .inputs(generated(), reference, heldOut)
                .runOk();
        RealismScores expected = new RealismScorer(
                        RealismConfig.defaults(), ink(reference), ink(heldOut), Progress.none())
                .score(List.of(new Scored("x", "A", "", shape("A", 7))), Progress.none());
        assertThat((double) Tables.values(node.table(0), "Real: Nearest real sample")
                        .get(0))
                .isPositive();
        assertThat(Tables.values(node.table(1), "Real: Nearest real sample").get(0))
                .isEqualTo(expected.classes().get(0).real().nearest());
        assertThat(NodeRunner.of(InkRealismScorerNodeFactory.class)
                        .addPort("Held-out ink")
                        .inputs(generated(), reference, heldOut)
                        .set("seed", 99L)
                        .runOk()
                        .table(0)
                        .size())
                .isEqualTo(node.table(0).size());
        var half = Tables.of(COLUMNS, row("A", "w", "-", shape("A", 1)));
        assertThat(NodeRunner.of(InkRealismScorerNodeFactory.class)
                        .addPort("Held-out ink")
                        .inputs(generated(), reference, half)
                        .run()
                        .error())
                .startsWith("The held-out ink has no sample of class \"B\"");
    }

    private static List<RealInk> ink(BufferedDataTable table) {
        List<RealInk> real = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            real.add(new RealInk((String) Tables.values(table, "Label").get(i), "", Tables.lists(table, "Vectors")[i]));
        }
        return real;
    }
}
