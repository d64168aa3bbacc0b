// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
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
import org.ductus.engine.cgan.training.TrainingRequest;
import org.ductus.engine.cgan.training.TrainingResult;
import org.ductus.engine.cluster.ClusterStudyExecutor;
import org.ductus.engine.cluster.ClusterTraining;
import org.ductus.engine.cluster.LearningFolder;
import org.ductus.engine.cluster.LearningFolder.Learning;
import org.ductus.engine.cluster.SparkDriver;
import org.ductus.engine.replica.Momentum;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.engine.replica.ReplicaTraining;
import org.ductus.engine.replica.ThreadReplicaExecutor;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyResult;
import org.ductus.engine.study.StudyTask;
import org.ductus.engine.study.ThreadStudyExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two workers. */
class ClusterTest {
    private static final StudyData DATA = new StudyData(SmallStudy.DATA);

    @TempDir
    private Path folder;

    private LoopbackCluster cluster;
    private SparkDriver driver;

    @BeforeEach
    void start() throws IOException {
        cluster = new LoopbackCluster(folder, 2);
        driver = SmallStudy.driver(
                cluster.master(), Map.of("spark.executor.memory", "512m", "spark.driver.host", "127.0.0.1"));
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    private static List<String> fingerprintsOnThreads(List<StudyTask> tasks) {
        List<String> fingerprints = new ArrayList<>();
        new ThreadStudyExecutor(0)
                .run(
                        tasks,
                        DATA,
                        Progress.none(),
                        result -> fingerprints.add(result.model().fingerprint()));
        return fingerprints;
    }

    private static CganModel onThreads(int epochs, ReplicaConfig replicas) {
        return new CganTrainer(
                        SmallStudy.config(epochs),
                        SmallStudy.PARTITION,
                        new ReplicaTraining(replicas, new ThreadReplicaExecutor()))
                .train(SmallStudy.DATA, null, TrainingListener.none());
    }

    private static Learning learning(int epochs, ReplicaConfig replicas) {
        return new Learning(
                new TrainingRequest(SmallStudy.config(epochs), null, null),
                replicas,
                SmallStudy.PARTITION,
                SmallStudy.DATA,
                null);
    }

    /** Loses a worker after the first result, and gives what threads give. */
    @Test
    void aStudyOutlivesAWorker() {
        List<StudyTask> tasks = SmallStudy.tasks(150);
        List<StudyResult> results = new ArrayList<>();
        new ClusterStudyExecutor(driver, null).run(tasks, DATA, Progress.none(), result -> {
            if (results.isEmpty()) {
                assertThat(cluster.executors()).isEqualTo(2);
                cluster.kill(0);
            }
            results.add(result);
        });
        assertThat(results).extracting(StudyResult::failure).containsOnlyNulls();
        assertThat(results).extracting(StudyResult::task).isEqualTo(tasks);
        assertThat(results).extracting(result -> result.model().fingerprint()).isEqualTo(fingerprintsOnThreads(tasks));
    }

    /** Loses a worker between two averagings, and gives the bits that threads give. */
    @Test
    void replicasOutliveAWorker() throws IOException {
        ReplicaConfig replicas = new ReplicaConfig(2, 50, Momentum.AVERAGED);
        boolean[] killed = {false};
        TrainingResult result = new ClusterTraining(driver, null).train(learning(150, replicas), (share, text) -> {
            if (share > 0.2 && !killed[0]) {
                assertThat(cluster.executors()).isEqualTo(2);
                cluster.kill(1);
                killed[0] = true;
            }
        });
        assertThat(killed[0]).isTrue();
        assertThat(result.model().fingerprint())
                .isEqualTo(onThreads(150, replicas).fingerprint());
    }

    /** Spark's own way to start a program, without KNIME: the run folder is all that it needs. */
    @Test
    void sparkSubmitTakesTheSameFolder() throws Exception {
        ReplicaConfig replicas = new ReplicaConfig(2, 5, Momentum.OWN);
        Path run = Files.createDirectory(folder.resolve("run"));
        LearningFolder files = new LearningFolder(run);
        files.write(learning(3, replicas));
        Path said = folder.resolve("submit.log");
        // what the script spark-submit starts
        List<String> command = new ArrayList<>(SparkDriver.openings());
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-cp",
                SmallStudy.LIBRARIES.resolve("jars") + File.separator + "*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                cluster.master(),
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--class",
                "org.ductus.spark.SparkMain",
                SmallStudy.LIBRARIES.resolve(SparkDriver.JOB).toString(),
                "learn",
                run.toString()));
        ProcessBuilder submit =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        submit.environment().put("SPARK_HOME", SmallStudy.LIBRARIES.toString());
        assertThat(submit.start().waitFor()).as(Files.readString(said)).isZero();
        assertThat(files.result().model().fingerprint())
                .isEqualTo(onThreads(3, replicas).fingerprint());
        assertThat(run.resolve("spark.json")).content().contains("\"failedTasks\" : 0");
    }

    /** Within five seconds the caller goes on, and on the workers nothing runs any more. */
    @Test
    void aCancelReachesTheWorkers() throws InterruptedException {
        Instant[] cancelled = {null};
        assertThatThrownBy(() -> new ClusterTraining(driver, null)
                        .train(
                                learning(1_000_000, new ReplicaConfig(2, 1_000_000, Momentum.AVERAGED)),
                                (share, text) -> {
                                    if (share > 0) {
                                        cancelled[0] = Instant.now();
                                        throw new CancellationException("enough");
                                    }
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Duration.between(cancelled[0], Instant.now())).isLessThan(Duration.ofSeconds(5));
        while (cluster.executors() > 0) {
            assertThat(Duration.between(cancelled[0], Instant.now())).isLessThan(Duration.ofSeconds(5));
            Thread.sleep(50);
        }
    }
}
