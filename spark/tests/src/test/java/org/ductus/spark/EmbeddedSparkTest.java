// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.training.CheckpointConfig;
import org.ductus.engine.cgan.training.StoppingConfig;
import org.ductus.engine.cgan.training.TrainingRequest;
import org.ductus.engine.cgan.training.TrainingResult;
import org.ductus.engine.cluster.ClusterStudyExecutor;
import org.ductus.engine.cluster.ClusterTraining;
import org.ductus.engine.cluster.LearningFolder.Learning;
import org.ductus.engine.cluster.SparkConfig;
import org.ductus.engine.cluster.SparkDriver;
import org.ductus.engine.replica.Momentum;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.engine.replica.ReplicaTraining;
import org.ductus.engine.replica.ThreadReplicaExecutor;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyResult;
import org.ductus.engine.study.StudyTask;
import org.ductus.engine.study.ThreadStudyExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded default: Spark in one process of this machine. */
class EmbeddedSparkTest {
    private static final SparkDriver DRIVER = SmallStudy.driver(SparkConfig.LOCAL, Map.of());

    @TempDir
    private Path folder;

    private static List<StudyResult> onThreads(List<StudyTask> tasks, StudyData data) {
        List<StudyResult> results = new ArrayList<>();
        new ThreadStudyExecutor(0).run(tasks, data, Progress.none(), results::add);
        return results;
    }

    @Test
    void aStudyGivesWhatThreadsGive() {
        List<StudyTask> tasks = new ArrayList<>(SmallStudy.tasks(3));
        tasks.add(
                2,
                new StudyTask(
                        "too long", tasks.get(0).config().toBuilder().steps(5).build(), SmallStudy.PARTITION));
        StudyData data = new StudyData(SmallStudy.DATA, SmallStudy.data(1));
        List<StudyResult> results = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        new ClusterStudyExecutor(DRIVER, null).run(tasks, data, (share, text) -> shares.add(share), results::add);
        List<StudyResult> expected = onThreads(tasks, data);
        assertThat(results).extracting(StudyResult::task).isEqualTo(tasks);
        assertThat(results)
                .extracting(StudyResult::score)
                .isEqualTo(expected.stream().map(StudyResult::score).toList());
        assertThat(results.get(2).failure()).startsWith("The samples have 4 vectors");
        for (int i = 0; i < tasks.size(); i++) {
            if (i != 2) {
                assertThat(results.get(i).model().fingerprint())
                        .isEqualTo(expected.get(i).model().fingerprint());
            }
        }
        assertThat(shares).isSorted().last().satisfies(share -> assertThat(share)
                .isBetween(0.5, 1.0));
    }

    private static Learning learning(
            int epochs, ReplicaConfig replicas, StoppingConfig stopping, CheckpointConfig checkpoints) {
        return new Learning(
                new TrainingRequest(SmallStudy.config(epochs), stopping, checkpoints),
                replicas,
                SmallStudy.PARTITION,
                SmallStudy.DATA,
                null);
    }

    @Test
    void oneReplicaIsPlainTraining() throws IOException {
        TrainingResult result = new ClusterTraining(DRIVER, folder)
                .train(learning(4, new ReplicaConfig(1, 3, Momentum.OWN), null, null), Progress.none());
        CganModel plain = new CganTrainer(SmallStudy.config(4), SmallStudy.PARTITION)
                .train(SmallStudy.DATA, null, TrainingListener.none());
        assertThat(result.model().fingerprint()).isEqualTo(plain.fingerprint());
        assertThat(folder).isDirectoryContaining("glob:**model.cgan");
    }

    /** With checkpoints and a measure, and with each kind of momentum, Spark gives the bits that threads give. */
    @Test
    void replicasGiveWhatThreadsGive() throws IOException {
        for (Momentum momentum : Momentum.values()) {
            ReplicaConfig replicas = new ReplicaConfig(3, 2, momentum);
            StoppingConfig stopping = new StoppingConfig(2, 0, 0, true);
            Path checkpoints = Files.createDirectory(folder.resolve(momentum.name()));
            TrainingResult result = new ClusterTraining(DRIVER, null)
                    .train(
                            learning(6, replicas, stopping, new CheckpointConfig(checkpoints, 2, 0, 3, false)),
                            Progress.none());
            TrainingResult expected = new TrainingRequest(SmallStudy.config(6), stopping, null)
                    .run(
                            new CganTrainer(
                                    SmallStudy.config(6),
                                    SmallStudy.PARTITION,
                                    new ReplicaTraining(replicas, new ThreadReplicaExecutor())),
                            SmallStudy.DATA,
                            null,
                            Progress.none())
                    .train(TrainingListener.none());
            assertThat(result.model().fingerprint()).isEqualTo(expected.model().fingerprint());
            assertThat(result.evaluations()).isEqualTo(expected.evaluations()).hasSize(3);
            assertThat(result.best()).isEqualTo(expected.best());
            assertThat(result.history()).hasSameSizeAs(expected.history());
            assertThat(checkpoints).isDirectoryContaining("glob:**.ductus");
        }
    }

    /** The driver has 512 MB, the models together more: it gives each up when it is written. */
    @Test
    void aStudyMayHaveMoreModelsThanMemory() {
        var wide = SmallStudy.config(1).toBuilder().discriminatorWidths(List.of(900, 900));
        List<StudyTask> tasks = new ArrayList<>();
        for (long seed = 1; seed <= 80; seed++) {
            tasks.add(new StudyTask(wide.seed(seed).build(), SmallStudy.PARTITION));
        }
        long[] bytes = {0};
        new ClusterStudyExecutor(DRIVER, null).run(tasks, new StudyData(SmallStudy.DATA), Progress.none(), result -> {
            assertThat(result.failure()).isNull();
            var state = result.model().state();
            bytes[0] +=
                    12 * state.discriminator().size() + 16 * state.generator().size();
        });
        assertThat(bytes[0]).isGreaterThan(700_000_000);
    }

    /** What no worker has the memory for is tried several times, named and given up, at the cost of no other training. */
    @Test
    void aTrainingThatSparkGivesUpIsNamed() {
        List<StudyTask> tasks = new ArrayList<>(SmallStudy.tasks(1).subList(0, 2));
        tasks.add(
                1,
                new StudyTask(
                        "too large",
                        SmallStudy.config(1).toBuilder()
                                .discriminatorWidths(List.of(4096, 4096))
                                .build(),
                        SmallStudy.PARTITION));
        SparkDriver small =
                new SparkDriver(SmallStudy.LIBRARIES, new SparkConfig(SparkConfig.LOCAL, null, 512, Map.of()));
        List<StudyResult> results = new ArrayList<>();
        new ClusterStudyExecutor(small, null).run(tasks, new StudyData(SmallStudy.DATA), Progress.none(), results::add);
        assertThat(results.get(0).model()).isNotNull();
        assertThat(results.get(2).model()).isNotNull();
        assertThat(results.get(1).task().name()).isEqualTo("too large");
        assertThat(results.get(1).failure())
                .startsWith("Spark gave the training up")
                .contains("failed 4 times")
                .contains("not enough memory on a worker");
    }

    @Test
    void aCancelEndsTheDriver() {
        Instant[] cancelled = {null};
        StudyData data = new StudyData(SmallStudy.DATA);
        assertThatThrownBy(() -> new ClusterStudyExecutor(DRIVER, null)
                        .run(
                                SmallStudy.tasks(1_000_000),
                                data,
                                (share, text) -> {
                                    if (share > 0) {
                                        cancelled[0] = Instant.now();
                                        throw new CancellationException("enough");
                                    }
                                },
                                result -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Duration.between(cancelled[0], Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void aFailureIsASentence() {
        assertThatThrownBy(() -> new ClusterTraining(DRIVER, null)
                        .train(
                                new Learning(
                                        new TrainingRequest(
                                                SmallStudy.config(2).toBuilder()
                                                        .steps(5)
                                                        .build(),
                                                null,
                                                null),
                                        new ReplicaConfig(2, 2, Momentum.AVERAGED),
                                        SmallStudy.PARTITION,
                                        SmallStudy.DATA,
                                        null),
                                Progress.none()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The samples have 4 vectors");
        SparkDriver nowhere = SmallStudy.driver("spark://127.0.0.1:1", Map.of("spark.task.maxFailures", "1"));
        assertThatThrownBy(() -> new ClusterTraining(nowhere, null)
                        .train(learning(1, new ReplicaConfig(1, 1, Momentum.AVERAGED), null, null), Progress.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("spark://127.0.0.1:1 can't be reached");
    }
}
