// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgangenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.VectorCode;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.InkSheet;
import org.ductus.engine.picture.InkSheetConfig;
import org.ductus.engine.picture.SheetEntry;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.TinyTraining;
import org.ductus.knime.Views;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.port.CganModelPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.VariableType;

/** cGAN Generator writes samples of each class, or what a table asks for. */
class CganGeneratorNodeTest {

    private static final CganModelPortObject MODEL = new CganModelPortObject(TinyTraining.model());

    private static NodeRunner node() {
        return NodeRunner.of(CganGeneratorNodeFactory.class).inputs(MODEL).set("samples_per_class", 3);
    }

    private static NodeRunner node(BufferedDataTable requests) {
        return node().addPort("Samples to generate").inputs(MODEL, requests);
    }

    /** The columns and the names of the vectors' elements are known before the node runs. */
    @Test
    void announcesItsColumns() {
        var spec = node().configure().tableSpec(0);
        assertThat(spec.getColumnNames()).containsExactly("Label", "Run", "Sampling", "Vectors", "Ink", "Latent");
        assertThat(spec.getColumnSpec("Vectors").getElementNames()).isEqualTo(VectorCode.elementNames(3));
        assertThat(spec.getColumnSpec("Ink").getType()).isEqualTo(InkCell.TYPE);
        assertThat(spec.getColumnSpec("Latent").getType()).isEqualTo(Tables.VECTORS);
        assertThat(node().runOk().table(0).getSpec().equalStructure(spec)).isTrue();
    }

    /** So many of each class; the ink is that of the vectors. */
    @Test
    void writesEachClass() {
        var table = node().set("run", "first").runOk().table(0);
        assertThat(Tables.values(table, "Label")).containsExactly("bar", "bar", "bar", "dash", "dash", "dash");
        assertThat(Tables.values(table, "Run")).containsOnly("first");
        assertThat(Tables.values(table, "Sampling")).containsOnly(Sampling.PULL_TO_CENTROID.displayName());
        var vectors = Tables.lists(table, "Vectors");
        assertThat(List.of(vectors)).allSatisfy(v -> assertThat(v).hasSize(9).doesNotContain(Double.NaN));
        assertThat(vectors[0]).isNotEqualTo(vectors[1]);
        assertThat(Tables.values(table, "Ink").get(4)).isEqualTo(VectorCode.decode(vectors[4]));
        assertThat(List.of(Tables.lists(table, "Latent")))
                .allSatisfy(latent -> assertThat(latent).hasSize(6));
        assertThat(Tables.keys(table)).containsExactly("Row0", "Row1", "Row2", "Row3", "Row4", "Row5");
    }

    /** A column for each number, from which samples can be repeated as from a list; an automatic choice is none. */
    @Test
    void splitsAndReadsColumns() {
        var split = node().set("vectors_as", "COLUMNS").runOk().table(0);
        var listed = node().runOk().table(0);
        assertThat(split.getDataTableSpec().getColumnNames())
                .startsWith("Label", "Run", "Sampling", "dx0", "dy0", "pen0")
                .endsWith("z5")
                .doesNotContain("Vectors", "Latent");
        assertThat(Tables.values(split, "dy2"))
                .containsExactlyElementsOf(Arrays.stream(Tables.lists(listed, "Vectors"))
                        .map(v -> (Object) v[7])
                        .toList());
        var again = node(split)
                .set("latent_column", "<automatic>")
                .set("class_column", "<automatic>")
                .set("count_column", "<automatic>")
                .runOk()
                .table(0);
        assertThat(Tables.values(again, "Ink")).isEqualTo(Tables.values(listed, "Ink"));
    }

    /** The first two samples of each class on one sheet, with what they were made from. */
    @Test
    void showsASheet(@TempDir Path folder) throws Exception {
        var node = node().set("run", "<first>").runOk();
        assertThat(Views.checked(node.lastNode()).getDocumentElement().getTextContent())
                .contains("run <first>, seed 1, sampling " + Sampling.PULL_TO_CENTROID.displayName());
        var table = node.table(0);
        List<SheetEntry> entries = new ArrayList<>();
        for (int i : new int[] {0, 1, 3, 4}) {
            entries.add(new SheetEntry((String) Tables.values(table, "Label").get(i), (Ink)
                    Tables.values(table, "Ink").get(i)));
        }
        String sheet = InkSheet.of(InkSheetConfig.paper(), entries).svg();
        assertThat(Views.page(node.lastNode()))
                .contains(Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8)));
        Views.checkLifeCycle(node, new CganGeneratorNodeFactory(), folder, table);
    }

    /** The first samples stay the same when more are asked for; another run draws others with the same seed. */
    @Test
    void drawsFromSeedAndRun() {
        var three = Tables.lists(node().runOk().table(0), "Vectors");
        var four = Tables.lists(node().set("samples_per_class", 4).runOk().table(0), "Vectors");
        assertThat(List.of(four).subList(0, 3))
                .usingRecursiveComparison()
                .isEqualTo(List.of(three).subList(0, 3));
        assertThat(Tables.lists(node().set("run", "b").runOk().table(0), "Vectors")[0])
                .isNotEqualTo(three[0]);
        assertThat(Tables.lists(node().set("seed", 2L).runOk().table(0), "Vectors")[0])
                .isNotEqualTo(three[0]);
    }

    /** A drawn seed is shown, and repeats the run when it is set. */
    @Test
    void showsTheSeedThatItDrew() {
        var drawn = node().set("fixed_seed", false).runOk();
        long seed = drawn.variable("seed_used").getValue(VariableType.LongType.INSTANCE);
        assertThat(Tables.cells(node().set("seed", seed).runOk().table(0))).isEqualTo(Tables.cells(drawn.table(0)));
        assertThat(Tables.cells(node().set("fixed_seed", false).runOk().table(0)))
                .isNotEqualTo(Tables.cells(drawn.table(0)));
    }

    /** Another sampling is named in the table; truncation shortens the latent vectors. */
    @Test
    void obeysSamplingAndTruncation() {
        var random = node().set("sampling", "RANDOM").runOk().table(0);
        assertThat(Tables.values(random, "Sampling")).containsOnly(Sampling.RANDOM.displayName());
        var half =
                node().set("sampling", "RANDOM").set("truncation", 0.5).runOk().table(0);
        assertThat(Tables.lists(half, "Latent")[0][0]).isEqualTo(Tables.lists(random, "Latent")[0][0] / 2);
        assertThat(node().set("sampling", "SIMPLEX_EXCHANGE").run().error())
                .startsWith("Simplex exchange needs orthonormal centroids");
    }

    /** A table of classes and counts, in its order, whatever its columns are named. */
    @Test
    void writesWhatATableAsksFor() {
        var counted = Tables.of(
                List.of(column("Label", StringCell.TYPE), column("Count", IntCell.TYPE)),
                row("dash", 2),
                row("bar", 0),
                row("dash", 1));
        assertThat(Tables.values(node(counted).runOk().table(0), "Label")).containsExactly("dash", "dash", "dash");
        var named = Tables.of(
                List.of(column("sign", StringCell.TYPE), column("how many", LongCell.TYPE)),
                row("dash", 1L),
                row("bar", 2L));
        assertThat(Tables.values(
                        node(named).set("count_column", "how many").runOk().table(0), "Label"))
                .containsExactly("dash", "bar", "bar");
        assertThat(Tables.values(node(named).runOk().table(0), "Label"))
                .hasSize(6)
                .startsWith("dash", "dash", "dash", "bar");
        assertThat(Tables.lists(node(counted).runOk().table(0), "Vectors")[0])
                .isEqualTo(Tables.lists(node().runOk().table(0), "Vectors")[3]);
    }

    /** The node's own output as a request gives the same samples again, bit by bit. */
    @Test
    void reproducesSamplesFromTheirLatentVectors() {
        var table = node().set("sampling", "CENTROID_NOISE")
                .set("truncation", 0.8)
                .runOk()
                .table(0);
        var again = node(table).set("seed", 99L).runOk().table(0);
        assertThat(Tables.values(again, "Label")).isEqualTo(Tables.values(table, "Label"));
        assertThat(Tables.lists(again, "Vectors")).isEqualTo(Tables.lists(table, "Vectors"));
        assertThat(Tables.lists(again, "Latent")).isEqualTo(Tables.lists(table, "Latent"));
        assertThat(Tables.values(again, "Ink")).isEqualTo(Tables.values(table, "Ink"));
    }

    /** Two latent vectors of each class and two steps between them: the ends are the samples themselves. */
    @Test
    void walksBetweenLatentVectors() {
        var ends = node().set("samples_per_class", 2).runOk().table(0);
        var walk = node(ends).set("interpolation_steps", 2).runOk().table(0);
        assertThat(Tables.values(walk, "Label"))
                .containsExactly("bar", "bar", "bar", "bar", "dash", "dash", "dash", "dash");
        double[][] latents = Tables.lists(walk, "Latent");
        assertThat(latents[0]).isEqualTo(Tables.lists(ends, "Latent")[0]);
        assertThat(latents[3]).isEqualTo(Tables.lists(ends, "Latent")[1]);
        assertThat(latents[4]).isEqualTo(Tables.lists(ends, "Latent")[2]);
        assertThat(latents[1]).isNotEqualTo(latents[0]).isNotEqualTo(latents[2]);
        assertThat(Tables.lists(walk, "Vectors")[3]).isEqualTo(Tables.lists(ends, "Vectors")[1]);
        assertThatThrownBy(() -> node(ends).set("interpolation_steps", 1001).configure())
                .hasMessageStartingWith("Steps between latent vectors must lie between 0 and 1000");
    }

    /** Refusals name the row, the class or the setting. */
    @Test
    void refusesWithASentence() {
        var label = column("Label", StringCell.TYPE);
        assertThat(node(Tables.of(List.of(label), row("bar"), row("slash")))
                        .run()
                        .error())
                .startsWith(
                        "Row \"Row1\" asks for the class \"slash\", which the model doesn't know; it knows bar dash.");
        assertThat(node(Tables.of(List.of(label))).run().error()).startsWith("The input table is empty");
        var count = column("Count", IntCell.TYPE);
        assertThat(node(Tables.of(List.of(label, count), row("bar", -1))).run().error())
                .isEqualTo(
                        "The cell of row \"Row0\" in column \"Count\" holds -1, but must be a count from 0 to 1000000.");
        assertThat(node(Tables.of(List.of(label, count), row("bar", null)))
                        .run()
                        .error())
                .contains("is missing, but must be");
        assertThat(node(Tables.of(List.of(label, count), row("bar", 1_000_000), row("bar", 1)))
                        .run()
                        .error())
                .startsWith("The table asks for more than 1000000 samples of class \"bar\".");
        var latent = column("Latent", Tables.VECTORS);
        assertThat(node(Tables.of(List.of(label, latent), row("bar", new double[5])))
                        .run()
                        .error())
                .startsWith("Row \"Row0\" has a latent vector of 5 numbers, but the model's have 6.");
        assertThat(node(Tables.of(List.of(label)))
                        .set("count_column", "n")
                        .configure()
                        .warning())
                .contains("no column of whole numbers \"n\"");
        assertThat(node(Tables.of(List.of(label)))
                        .set("latent_column", "z")
                        .configure()
                        .warning())
                .contains("no column \"z\"");
        assertThatThrownBy(() -> node().set("truncation", 0.0).configure())
                .hasMessage("Truncation must be above 0 and at most 3, but is 0.0.");
        assertThatThrownBy(() -> node().set("samples_per_class", 0).configure())
                .hasMessage("Samples a class must lie between 1 and 1000000, but is 0.");
        assertThatThrownBy(() -> node().set("run", null).configure()).hasMessageStartingWith("Run must be a name");
    }

    /** A cancel is heard within a second. */
    @Test
    void stopsWhenCancelled() {
        assertThat(Cancelling.afterChecks(3, node().set("samples_per_class", 1_000_000)))
                .isLessThan(Duration.ofSeconds(1));
    }
}
