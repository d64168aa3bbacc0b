// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentdiagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.ClassDiagnostics;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentDiagnostics;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.SheetText;
import org.ductus.engine.report.LatentReport;
import org.ductus.engine.report.SamplingOverview;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.Views;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/** Latent Diagnostics measures draws, and shows them as a table, a picture and a page. */
class LatentDiagnosticsNodeTest {

    private static LatentPartition partition(Sampling sampling) {
        var config = new LatentConfig(12, sampling, Centroids.GAUSSIAN, 0.3, 2);
        return LatentPartition.create(config, List.of("A", "<B>", "Č"));
    }

    private static NodeRunner node(LatentPartition partition) {
        return NodeRunner.of(LatentDiagnosticsNodeFactory.class).inputs(new LatentPartitionPortObject(partition));
    }

    private static byte[] picture(NodeRunner node) {
        return ((PNGImageValue) node.output(1, ImagePortObject.class).toDataCell())
                .getImageContent()
                .getByteArray();
    }

    /** Table and picture are the engine's, for the settings. */
    @Test
    void measuresAsTheEngineDoes() {
        var node = node(partition(Sampling.PULL_TO_CENTROID))
                .set("draws", 50)
                .set("seed", 9L)
                .runOk();
        var engine = LatentDiagnostics.measure(partition(Sampling.PULL_TO_CENTROID), 50, 9, Progress.none());
        var table = node.table(0);
        assertThat(Tables.values(table, "Label")).containsExactly("A", "<B>", "Č");
        assertThat(Tables.values(table, "Nearest class"))
                .containsExactlyElementsOf(
                        engine.classes().stream().map(ClassDiagnostics::nearest).toList());
        for (int k = 0; k < 3; k++) {
            ClassDiagnostics one = engine.classes().get(k);
            assertThat(List.of(
                            Tables.values(table, "Cell mass").get(k),
                            Tables.values(table, "Expected draws").get(k),
                            Tables.values(table, "Mean |z|").get(k),
                            Tables.values(table, "Standard deviation |z|").get(k),
                            Tables.values(table, "Variance within").get(k),
                            Tables.values(table, "Distance to nearest").get(k)))
                    .containsExactly(
                            one.cellMass(),
                            one.expectedDraws(),
                            one.normMean(),
                            one.normDeviation(),
                            one.variance(),
                            one.nearestDistance());
        }
        assertThat(picture(node)).isEqualTo(new LatentReport(engine).png());
        assertThat(((ImagePortObjectSpec) node.spec(1)).getDataType()).isEqualTo(PNGImageContent.TYPE);
        assertThat(node.variable("seed_used").getValueAsString()).isEqualTo("9");
    }

    /** The other ways of sampling stand beside that of the latent space; one that would take too long is named. */
    @Test
    void comparesAllWaysOfSampling() throws Exception {
        var node = node(partition(Sampling.RANDOM))
                .set("draws", 50)
                .set("seed", 9L)
                .runOk();
        byte[] png = ((PNGImageValue) node.output(2, ImagePortObject.class).toDataCell())
                .getImageContent()
                .getByteArray();
        var overview = new SamplingOverview(partition(Sampling.RANDOM), 50, 9, Progress.none());
        assertThat(png).isEqualTo(overview.png());
        assertThat(overview.lines()).hasSize(5);
        assertThat(overview.lines().get(4)).startsWith("Simplex exchange: mean length ");
        var unequal = LatentPartition.create(
                new LatentConfig(1, Sampling.RANDOM, Centroids.GAUSSIAN, 0.3, 2), List.of("A", "B"));
        assertThat(new SamplingOverview(unequal, 2, 1, Progress.none()).lines())
                .last()
                .asString()
                .startsWith("Not shown: Simplex exchange: ");
    }

    @Test
    void announcesItsOutputs() {
        var node = node(partition(Sampling.RANDOM)).configure();
        var table = node(partition(Sampling.RANDOM)).runOk().table(0).getDataTableSpec();
        assertThat(node.tableSpec(0).getColumnNames()).isEqualTo(table.getColumnNames());
        assertThat(table.stream().map(DataColumnSpec::getType))
                .containsExactlyElementsOf(
                        node.tableSpec(0).stream().map(DataColumnSpec::getType).toList());
        assertThat(node.spec(1)).isInstanceOf(ImagePortObjectSpec.class);
    }

    @Test
    void showsAPage() {
        var node = node(partition(Sampling.SIMPLEX_EXCHANGE)).runOk();
        var page = Views.checked(node.lastNode());
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("Latent vectors drawn by: Simplex exchange");
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(SheetText.hasFonts() ? 3 : 0);
        assertThat(page.getDocumentElement().getTextContent()).contains("<B>", "All cells have the same size");
    }

    @Test
    void keepsThePageWithTheWorkflow(@TempDir Path folder) throws Exception {
        var node = node(partition(Sampling.RANDOM)).runOk();
        Views.checkLifeCycle(
                node,
                new LatentDiagnosticsNodeFactory(),
                folder,
                node.table(0),
                node.output(1, ImagePortObject.class),
                node.output(2, ImagePortObject.class));
    }

    @Test
    void drawsAnewWithoutAFixedSeed() {
        var first = node(partition(Sampling.RANDOM)).set("fixed_seed", false).runOk();
        var second = node(partition(Sampling.RANDOM)).set("fixed_seed", false).runOk();
        assertThat(first.variable("seed_used").getValueAsString())
                .isNotEqualTo(second.variable("seed_used").getValueAsString());
        assertThat(Tables.values(first.table(0), "Mean |z|")).isNotEqualTo(Tables.values(second.table(0), "Mean |z|"));
    }

    @Test
    void refusesWithASentence() {
        assertThatThrownBy(
                        () -> node(partition(Sampling.RANDOM)).set("draws", 1).configure())
                .hasMessageContaining("The number of draws a class is 1, but it must lie between 2 and 100000.");
    }

    @Test
    void stopsWhenCancelled() {
        var node = node(partition(Sampling.RANDOM)).set("draws", 100_000);
        assertThat(Cancelling.afterChecks(1000, node)).isLessThan(Duration.ofSeconds(1));
    }
}
