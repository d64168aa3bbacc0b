// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.study.Configuration;
import org.ductus.engine.study.StudyTask;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.TinyTraining;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.port.CganModelPortObject;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.model.PortObjectValue;
import org.knime.core.node.BufferedDataTable;

/** cGAN Study Learner trains each way of sampling with each seed, and lets every model write. */
class CganStudyLearnerNodeTest {

    private static NodeRunner node(BufferedDataTable table) {
        return NodeRunner.of(CganStudyLearnerNodeFactory.class)
                .inputs(table, new CganModelPortObject(TinyTraining.model()))
                .set("epochs", 2)
                .set("seeds", 2)
                .set("samples_per_class", 3);
    }

    private static NodeRunner two() {
        return node(TinyTraining.table())
                .set("centroid_noise", false)
                .set("simplex", false)
                .set("trainable_means", false);
    }

    @Test
    void trainsEachWayWithEachSeed() {
        var node = two().runOk();
        assertThat(node.warning()).isEmpty();
        assertThat(Tables.values(node.table(1), "Sampling"))
                .containsExactly("Random", "Random", "Pull to centroid (paper)", "Pull to centroid (paper)");
        assertThat(Tables.values(node.table(1), "Seed")).containsExactly(1L, 2L, 1L, 2L);
        assertThat(Tables.values(node.table(1), "Iterations")).containsOnly(6L);
        assertThat(Tables.values(node.table(1), "Failure")).containsOnlyNulls();
        assertThat(new HashSet<>(Tables.values(node.table(1), "Model"))).hasSize(4);
        var task = StudyTask.repeating(TinyTraining.model(), 2, List.of(Sampling.PULL_TO_CENTROID), 2, 1)
                .get(1);
        var data = TrainingData.of(TinyTraining.samples(), TinyTraining.labels(), task.partition());
        assertThat(Tables.values(node.table(1), "Model").get(3))
                .isEqualTo(new CganTrainer(task.config(), task.partition())
                        .train(data, null, TrainingListener.none())
                        .fingerprint());
        var samples = node.table(0);
        assertThat(samples.size())
                .isEqualTo(4 * 2 * TinyTraining.model().classes().size() * 3);
        assertThat(samples.getSpec().getColumnNames())
                .containsExactly("Label", "Sampling", "Seed", "Run", "Vectors", "Ink");
        assertThat(samples.getSpec().getColumnSpec("Ink").getType()).isEqualTo(InkCell.TYPE);
        assertThat(new HashSet<>(Tables.values(samples, "Run"))).containsExactlyInAnyOrder("a", "b");
        assertThat(samples.getSpec().equalStructure(two().configure().tableSpec(0)))
                .isTrue();
    }

    /** The same whatever runs at a time; other seeds are other trainings. */
    @Test
    void repeatsItself() {
        var first = two().set("parallel", 1).runOk();
        var again = two().set("parallel", 3).runOk();
        assertThat(Tables.values(again.table(1), "Model")).isEqualTo(Tables.values(first.table(1), "Model"));
        assertThat(Tables.lists(again.table(0), "Vectors")).isDeepEqualTo(Tables.lists(first.table(0), "Vectors"));
        var later = two().set("first_seed", 2L).runOk();
        assertThat(Tables.values(later.table(1), "Model").get(0))
                .isEqualTo(Tables.values(first.table(1), "Model").get(1));
    }

    private static BufferedDataTable configurations() {
        return Tables.of(
                List.of(
                        column("Sampling", StringCell.TYPE),
                        column("Seed", LongCell.TYPE),
                        column("Learning rate", DoubleCell.TYPE)),
                row("Random", 4L, 0.001),
                row("Simplex exchange", 4L, null),
                row(null, 5L, 0.002));
    }

    private static NodeRunner configured(BufferedDataTable configurations) {
        return NodeRunner.of(CganStudyLearnerNodeFactory.class)
                .addPort("Configurations")
                .addPort("Held-out samples")
                .inputs(
                        TinyTraining.table(),
                        new CganModelPortObject(TinyTraining.model()),
                        configurations,
                        TinyTraining.table())
                .set("epochs", 2)
                .set("samples_per_class", 3);
    }

    /** A row is a training; what it doesn't say is as in the model. */
    @Test
    void trainsAsATableSays() {
        var node = configured(configurations()).runOk();
        var trainings = node.table(1);
        assertThat(Tables.values(trainings, "Configuration")).containsExactly("Row0", "Row1", "Row2");
        assertThat(Tables.values(trainings, "Sampling"))
                .containsExactly(
                        "Random",
                        "Simplex exchange",
                        TinyTraining.model().partition().config().sampling().displayName());
        assertThat(Tables.values(trainings, "Seed")).containsExactly(4L, 4L, 5L);
        var model = TinyTraining.model();
        var task = Configuration.task(
                "Row0",
                model.config().toBuilder().epochs(2).build(),
                model.partition(),
                Map.of("sampling", "RANDOM", "seed", "4", "learning rate", "0.001"));
        assertThat(Tables.values(trainings, "Model").get(0))
                .isEqualTo(new CganTrainer(task.config(), task.partition())
                        .train(
                                TrainingData.of(TinyTraining.samples(), TinyTraining.labels(), task.partition()),
                                null,
                                TrainingListener.none())
                        .fingerprint());
        assertThat(node.table(0).getSpec().getColumnNames())
                .containsExactly("Label", "Configuration", "Sampling", "Seed", "Run", "Vectors", "Ink");
    }

    /** The models come out in cells, with what they score, and outlive being written to a table's file. */
    @Test
    void givesModelsAndTheirScores() {
        var node = two().runOk();
        var models = node.table(2);
        assertThat(Tables.values(models, "Legibility"))
                .isEqualTo(Tables.values(node.table(1), "Legibility"))
                .allSatisfy(value -> assertThat((Double) value).isBetween(0.0, 1.0));
        assertThat(Tables.values(models, "Coverage")).isEqualTo(Tables.values(node.table(1), "Coverage"));
        int column = models.getSpec().findColumnIndex("cGAN model");
        List<Object> fingerprints = new ArrayList<>();
        try (var rows = models.iterator()) {
            while (rows.hasNext()) {
                var cell = (PortObjectValue) rows.next().getCell(column);
                fingerprints.add(
                        ((CganModelPortObject) cell.getPortObject()).model().fingerprint());
                assertThat(cell.toString()).contains("epochs");
            }
        }
        assertThat(fingerprints).isEqualTo(Tables.values(node.table(1), "Model"));
    }

    @Test
    void trainsOnSparkToTheSameModels() {
        var spark = two().set("executor/executor", "SPARK").runOk();
        var threads = two().runOk();
        assertThat(Tables.values(spark.table(1), "Model")).isEqualTo(Tables.values(threads.table(1), "Model"));
        assertThat(Tables.values(spark.table(1), "Coverage")).isEqualTo(Tables.values(threads.table(1), "Coverage"));
        assertThat(Tables.lists(spark.table(0), "Vectors")).isDeepEqualTo(Tables.lists(threads.table(0), "Vectors"));
    }

    @Test
    void refusesConfigurationsWithASentence() {
        var unknown = Tables.of(List.of(column("Filter", DoubleCell.TYPE)), row(8.0));
        assertThat(configured(unknown).run().warning())
                .contains("Column \"Filter\" of the configurations is named as no setting");
        var wrong = Tables.of(List.of(column("Filters", DoubleCell.TYPE)), row(8.0), row(0.0));
        assertThat(configured(wrong).run().error())
                .contains("Row \"Row1\" of the configurations: Filters must be from 1 to 512, but is 0.");
    }

    @Test
    void stopsWhenCancelled() {
        assertThat(Cancelling.afterChecks(TinyTraining.ROWS + 10L, two().set("epochs", 1_000_000)))
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void refusesWithASentence() {
        assertThat(two().set("random", false).set("pull", false).run().warning())
                .contains("No way of sampling is chosen");
        assertThatThrownBy(() -> two().set("runs", 27).run()).hasMessageContaining("Runs must lie between 1 and 26");
        var other = Tables.of(
                List.of(column("Label", StringCell.TYPE), column("Vectors", Tables.VECTORS)),
                row("unknown", TinyTraining.samples().get(0)));
        assertThat(node(other).run().error()).contains("has the class \"unknown\"");
    }
}
