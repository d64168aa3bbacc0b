// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentpartition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.Views;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.ductus.knime.port.LatentPartitionPortObjectSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.workflow.VariableType;

/** Latent Partition gives each class of the input a characteristic vector. */
class LatentPartitionNodeTest {

    private static BufferedDataTable letters() {
        return Tables.of(
                List.of(
                        column("x", DoubleCell.TYPE),
                        column("Writer", StringCell.TYPE),
                        column("Label", StringCell.TYPE)),
                row(1.0, "ann", "B"),
                row(2.0, "bob", "A"),
                row(3.0, "ann", "B"),
                row(4.0, "eve", "C"));
    }

    private static NodeRunner node(BufferedDataTable table) {
        return NodeRunner.of(LatentPartitionNodeFactory.class).inputs(table);
    }

    private static LatentPartition partition(NodeRunner node) {
        return node.output(0, LatentPartitionPortObject.class).partition();
    }

    /** Its view shows each class, also after the workflow was saved and opened again. */
    @Test
    void showsTheCells(@TempDir Path folder) throws Exception {
        var node = node(letters()).runOk();
        assertThat(Views.checked(node.lastNode()).getDocumentElement().getTextContent())
                .contains("Latent space of 3 classes", "100 dimensions", "A", "B", "C");
        Views.checkLifeCycle(
                node,
                new LatentPartitionNodeFactory(),
                folder,
                node.output(0, LatentPartitionPortObject.class),
                node.table(1));
    }

    /** Size and sampling are known before the node runs. */
    @Test
    void announcesItsOutputs() {
        var node = node(letters())
                .set("latent_size", 7)
                .set("sampling", "CENTROID_NOISE")
                .configure();
        var latent = (LatentPartitionPortObjectSpec) node.spec(0);
        assertThat(latent.dimensions()).isEqualTo(7);
        assertThat(latent.sampling()).isEqualTo(Sampling.CENTROID_NOISE.displayName());
        assertThat(node.tableSpec(1).getColumnNames()).containsExactly("Label", "Centroid");
        assertThat(node.tableSpec(1).getColumnSpec("Centroid").getElementNames())
                .hasSize(7)
                .startsWith("z0", "z1");
    }

    /** Classes in the order in which they first appear, with the engine's vectors. */
    @Test
    void partitionsAsTheEngineDoes() {
        var node = node(letters()).runOk();
        var engine = LatentPartition.create(LatentConfig.defaults(), List.of("B", "A", "C"));
        assertThat(partition(node).toJson()).isEqualTo(engine.toJson());
        assertThat(Tables.values(node.table(1), "Label")).containsExactly("B", "A", "C");
        assertThat(Tables.lists(node.table(1), "Centroid")[2]).isEqualTo(engine.centroid(2));
        assertThat(node.output(0, LatentPartitionPortObject.class).getSummary())
                .isEqualTo("3 classes, 100 dimensions, " + Sampling.PULL_TO_CENTROID.displayName());
    }

    /** All settings reach the engine. */
    @Test
    void obeysItsSettings() {
        var node = node(letters())
                .set("latent_size", 5)
                .set("sampling", "REJECTION")
                .set("centroids", "EQUAL_NORM")
                .set("sigma", 0.7)
                .set("seed", 9L)
                .runOk();
        var config = new LatentConfig(5, Sampling.REJECTION, Centroids.EQUAL_NORM, 0.7, 9);
        assertThat(partition(node).config()).isEqualTo(config);
    }

    /** The seed decides on the vectors; a drawn one is shown and repeats the run. */
    @Test
    void drawsFromTheSeed() {
        var drawn = node(letters()).set("fixed_seed", false).runOk();
        long seed = drawn.variable("seed_used").getValue(VariableType.LongType.INSTANCE);
        assertThat(partition(node(letters()).set("seed", seed).runOk()).toJson())
                .isEqualTo(partition(drawn).toJson());
        assertThat(partition(node(letters()).set("fixed_seed", false).runOk()).toJson())
                .isNotEqualTo(partition(drawn).toJson());
    }

    /** "Label" comes first, else the first column of text or whole numbers; a null setting means the same. */
    @Test
    void guessesTheClassColumn() {
        assertThat(partition(node(letters()).set("class_column", null).runOk()).classes())
                .containsExactly("B", "A", "C");
        assertThat(partition(node(letters()).set("class_column", "Writer").runOk())
                        .classes())
                .containsExactly("ann", "bob", "eve");
        var numbers = Tables.of(
                List.of(column("x", DoubleCell.TYPE), column("digit", IntCell.TYPE), column("id", LongCell.TYPE)),
                row(1.0, 7, 70L),
                row(1.0, 3, 30L));
        assertThat(partition(node(numbers).runOk()).classes()).containsExactly("7", "3");
        assertThat(partition(node(numbers).set("class_column", "id").runOk()).classes())
                .containsExactly("70", "30");
    }

    /** More classes than orthonormal vectors, draws without end, no class at all: sentences. */
    @Test
    void refusesWithASentence() {
        assertThat(node(letters())
                        .set("latent_size", 2)
                        .set("sampling", "SIMPLEX_EXCHANGE")
                        .run()
                        .error())
                .startsWith("Simplex exchange needs at least as many latent dimensions as classes");
        assertThat(node(letters())
                        .set("latent_size", 2)
                        .set("centroids", "ORTHONORMAL")
                        .run()
                        .error())
                .startsWith("Orthonormal centroids need at least as many");
        Object[][] many = IntStream.range(0, 39).mapToObj(i -> row("c" + i)).toArray(Object[][]::new);
        assertThat(node(Tables.of(List.of(column("Label", StringCell.TYPE)), many))
                        .set("latent_size", 1)
                        .set("sampling", "REJECTION")
                        .set("seed", 16L)
                        .run()
                        .error())
                .contains("draws for each latent vector of class");
        assertThat(node(Tables.vectors(row("A", null), row(" ", null))).run().error())
                .startsWith("The cell of row \"Row1\" in column \"Label\" is blank");
        assertThat(node(Tables.vectors(row(null, null))).run().error())
                .contains("\"Row0\"")
                .contains("is missing");
        assertThat(node(Tables.vectors()).run().error()).startsWith("The input table is empty");
        assertThat(node(Tables.of(List.of(column("x", DoubleCell.TYPE))))
                        .configure()
                        .warning())
                .isEqualTo("The input table has no class column. It must hold text or whole numbers.");
        assertThatThrownBy(() -> node(letters()).set("sigma", -1.0).configure())
                .hasMessageStartingWith("The noise around the centroid is -1.0");
    }
}
