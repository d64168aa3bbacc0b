// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.AdversarialLoss;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cluster.ClusterStudyExecutor;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyResult;
import org.ductus.engine.study.StudyTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings that run through different parts of the kernel give, as tasks of Spark, the bits of a training by itself. */
class SparkDeterminismTest {

    private static StudyTask task(String name, CganConfig config, Sampling sampling) {
        return new StudyTask(
                name,
                config.toBuilder()
                        .steps(4)
                        .filters(5)
                        .minibatch(48)
                        .discriminatorWidths(List.of(24, 24))
                        .epochs(4)
                        .seed(7)
                        .build(),
                SmallStudy.partition(sampling));
    }

    private static List<StudyTask> tasks() {
        return List.of(
                task("paper", CganConfig.paper(), Sampling.PULL_TO_CENTROID),
                task("basic", CganConfig.basic(), Sampling.RANDOM),
                task("recommended", CganConfig.recommended(), Sampling.SIMPLEX_EXCHANGE),
                task("trainable means", CganConfig.recommended(), Sampling.TRAINABLE_MEANS),
                task(
                        "Wasserstein",
                        CganConfig.basic().toBuilder()
                                .loss(AdversarialLoss.WASSERSTEIN)
                                .r1(0)
                                .gradientPenalty(10)
                                .packing(2)
                                .classmates(2)
                                .build(),
                        Sampling.CENTROID_NOISE),
                task(
                        "spectral",
                        CganConfig.basic().toBuilder()
                                .loss(AdversarialLoss.HINGE)
                                .spectralNormalisation(true)
                                .build(),
                        Sampling.REJECTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local[1]", "local[*]", "local-cluster[2,1,1024]"})
    void everyMasterGivesTheSameBits(String master) {
        List<StudyResult> results = new ArrayList<>();
        new ClusterStudyExecutor(SmallStudy.driver(master, Map.of()), null)
                .run(tasks(), new StudyData(SmallStudy.DATA), Progress.none(), results::add);
        assertThat(results).hasSize(6).allSatisfy(result -> {
            StudyTask task = result.task();
            var alone = new CganTrainer(task.config(), task.partition())
                    .train(SmallStudy.DATA, null, TrainingListener.none());
            assertThat(result.failure()).isNull();
            assertThat(result.model().state()).as(task.name()).isEqualTo(alone.state());
            assertThat(result.model().fingerprint()).isEqualTo(alone.fingerprint());
        });
    }
}
