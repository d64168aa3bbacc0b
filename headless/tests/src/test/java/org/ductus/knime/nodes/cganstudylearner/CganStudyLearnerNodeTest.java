// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.study.StudyTask;
import org.ductus.knime.Cancelling;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.TinyTraining;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.port.CganModelPortObject;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.StringCell;
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

    @Test
    void stopsWhenCancelled() {
        assertThat(Cancelling.afterChecks(TinyTraining.ROWS + 10L, two().set("epochs", 1_000_000)))
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void refusesWithASentence() {
        assertThatThrownBy(() -> two().set("random", false).set("pull", false).run())
                .hasMessageContaining("No way of sampling is chosen");
        assertThatThrownBy(() -> two().set("runs", 27).run()).hasMessageContaining("Runs must lie between 1 and 26");
        var other = Tables.of(
                List.of(column("Label", StringCell.TYPE), column("Vectors", Tables.VECTORS)),
                row("unknown", TinyTraining.samples().get(0)));
        assertThat(node(other).run().error()).contains("has the class \"unknown\"");
    }
}
