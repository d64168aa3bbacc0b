// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.training.CheckpointConfig;
import org.ductus.engine.cgan.training.Evaluation;
import org.ductus.engine.cgan.training.StoppingConfig;
import org.ductus.engine.cgan.training.TrainingRequest;
import org.ductus.engine.cgan.training.TrainingResult;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.replica.Momentum;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.engine.score.SampleScore;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyResult;
import org.ductus.engine.study.StudyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run folders give back what was put in, say what is wrong with them, and leave nothing of an earlier run. */
class RunFolderTest {
    private static final LatentPartition PARTITION = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
    private static final TrainingData DATA = TinyProblem.data(PARTITION);
    private static final CganModel MODEL =
            TinyProblem.train(TinyProblem.config().epochs(1).build());

    @TempDir
    private Path folder;

    private static StudyTask task(long seed) {
        return new StudyTask(TinyProblem.config().seed(seed).build(), PARTITION);
    }

    @Test
    void aStudyComesBack() throws IOException {
        StudyFolder study = new StudyFolder(folder);
        TrainingData real = DATA.shard(0, 2);
        study.write(List.of(task(1), task(2)), new StudyData(DATA, real));
        StudyTask second = new StudyFolder(folder).tasks().get(1);
        assertThat(second.name()).isEqualTo("Pull to centroid (paper), seed 2");
        assertThat(second.config()).isEqualTo(task(2).config());
        assertThat(second.partition().toJson()).isEqualTo(PARTITION.toJson());
        assertThat(study.data().training().fingerprint()).isEqualTo(DATA.fingerprint());
        assertThat(study.data().real().fingerprint()).isEqualTo(real.fingerprint());

        study.writeResult(0, StudyResultFile.of(new StudyResult(task(1), MODEL, new SampleScore(0.5, 0.25), null, 3)));
        study.writeResult(1, StudyResultFile.of(new StudyResult(task(2), null, null, "It diverged.", 1)));
        StudyResult good = study.result(0, task(1));
        assertThat(good.model().fingerprint()).isEqualTo(MODEL.fingerprint());
        assertThat(good.score()).isEqualTo(new SampleScore(0.5, 0.25));
        assertThat(good.failure()).isNull();
        StudyResult bad = study.result(1, task(2));
        assertThat(bad.failure()).isEqualTo("It diverged.");
        assertThat(bad.model()).isNull();

        // another study in the same folder, with one training less and nothing else to score by
        Files.writeString(folder.resolve("tasks").resolve("notes.txt"), "mine");
        study.write(List.of(task(3)), new StudyData(DATA));
        assertThat(study.tasks()).hasSize(1);
        StudyData alone = study.data();
        assertThat(alone.real()).isSameAs(alone.training());
        assertThat(folder.resolve("real.samples")).doesNotExist();
        assertThat(folder.resolve("models")).isEmptyDirectory();
        assertThat(folder.resolve("results")).isEmptyDirectory();
        assertThat(folder.resolve("tasks").resolve("notes.txt")).exists();
    }

    @Test
    void aTrainingComesBack() throws IOException {
        LearningFolder files = new LearningFolder(folder);
        CheckpointConfig checkpoints = new CheckpointConfig(folder.resolve("checkpoints"), 1, 2, 3, true);
        StoppingConfig stopping = new StoppingConfig(4, 5, 0.6, false);
        ReplicaConfig replicas = new ReplicaConfig(3, 7, Momentum.OWN);
        files.write(new LearningFolder.Learning(
                new TrainingRequest(MODEL.config(), stopping, checkpoints), replicas, PARTITION, DATA, MODEL));
        LearningFolder.Learning read = new LearningFolder(folder).read();
        assertThat(read.request()).isEqualTo(new TrainingRequest(MODEL.config(), stopping, checkpoints));
        assertThat(read.replicas()).isEqualTo(replicas);
        assertThat(read.partition().toJson()).isEqualTo(PARTITION.toJson());
        assertThat(read.data().fingerprint()).isEqualTo(DATA.fingerprint());
        assertThat(read.previous().fingerprint()).isEqualTo(MODEL.fingerprint());

        Evaluation best = new Evaluation(2, 0.5);
        files.writeResult(new TrainingResult(MODEL, MODEL.history(), List.of(best), best, true, List.of("Look out.")));
        TrainingResult result = files.result();
        assertThat(result.model().fingerprint()).isEqualTo(MODEL.fingerprint());
        assertThat(result.history()).isEqualTo(MODEL.history());
        assertThat(result.best()).isEqualTo(best);
        assertThat(result.stopped()).isTrue();
        assertThat(result.warnings()).containsExactly("Look out.");

        files.write(new LearningFolder.Learning(
                new TrainingRequest(MODEL.config(), null, null), replicas, PARTITION, DATA, null));
        assertThat(files.read().previous()).isNull();
        assertThat(files.read().request().checkpoints()).isNull();
        assertThatThrownBy(files::result).hasMessageContaining("result.json is missing");
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        StudyFolder study = new StudyFolder(folder.resolve("none"));
        assertThatThrownBy(study::tasks).isInstanceOf(IOException.class).hasMessageContaining("holds no study");
        new LearningFolder(folder)
                .write(new LearningFolder.Learning(
                        new TrainingRequest(MODEL.config(), null, null),
                        new ReplicaConfig(1, 1, Momentum.AVERAGED),
                        PARTITION,
                        DATA,
                        null));
        Path settings = folder.resolve("learning.json");
        String json = Files.readString(settings);
        for (String wrong : List.of(
                json.replace("\"replicas\" : 1", "\"replicas\" : 0"),
                json.replace("\"checkpoints\" : null", "\"checkpoints\" : {\"folder\" : null}"),
                json.replace("\"stopping\" : null", "\"stopping\" : 7"),
                "null",
                "{}")) {
            assertThat(wrong).isNotEqualTo(json);
            Files.writeString(settings, wrong);
            assertThatThrownBy(() -> new LearningFolder(folder).read())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("learning.json")
                    .hasMessageEndingWith(".");
        }
    }

    /** A driver that can't be started, or that ends without a word, is a failure with a sentence. */
    @Test
    void aDriverThatFailsIsToldOf() {
        Driver missing =
                (work, path) -> List.of(folder.resolve("no such program").toString());
        Driver silent = (work, path) ->
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "NoSuchClass");
        for (Map.Entry<Driver, String> driver : Map.of(missing, "can't be started", silent, "ended with status 1")
                .entrySet()) {
            assertThatThrownBy(() -> new ClusterTraining(driver.getKey(), folder)
                            .train(
                                    new LearningFolder.Learning(
                                            new TrainingRequest(MODEL.config(), null, null),
                                            new ReplicaConfig(1, 1, Momentum.AVERAGED),
                                            PARTITION,
                                            DATA,
                                            null),
                                    Progress.none()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(driver.getValue());
        }
    }

    @Test
    void sparkIsConfiguredBySentences() {
        assertThat(SparkConfig.properties("# mine\n\nspark.executor.memory = 4g\nspark.x=a=b"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("spark.executor.memory", "4g", "spark.x", "a=b"));
        assertThatThrownBy(() -> SparkConfig.properties("spark.x")).hasMessageContaining("has no value");
        assertThatThrownBy(() -> new SparkConfig("local[*]", null, 1024, Map.of("executor.memory", "1g")))
                .hasMessageContaining("\"executor.memory\" is none");
        assertThatThrownBy(() -> new SparkConfig("mars", null, 1024, Map.of()))
                .hasMessageContaining("none that Spark knows");
        assertThatThrownBy(() -> new SparkConfig("local", null, 100, Map.of())).hasMessageContaining("from 512");
        for (String master :
                List.of("local", "local[2]", "local[*,4]", "spark://a:7077,b:7077", "yarn", "k8s://https://c:6443")) {
            assertThat(new SparkConfig(master, null, 512, Map.of()).master()).isEqualTo(master);
        }
    }
}
