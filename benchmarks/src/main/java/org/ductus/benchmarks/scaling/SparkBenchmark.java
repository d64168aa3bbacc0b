// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ductus.benchmarks.BuiltInSamples;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.training.TrainingRequest;
import org.ductus.engine.cluster.ClusterStudyExecutor;
import org.ductus.engine.cluster.ClusterTraining;
import org.ductus.engine.cluster.LearningFolder.Learning;
import org.ductus.engine.cluster.SparkConfig;
import org.ductus.engine.cluster.SparkDriver;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.replica.Momentum;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.engine.replica.ReplicaExecutor;
import org.ductus.engine.replica.ReplicaTraining;
import org.ductus.engine.replica.ThreadReplicaExecutor;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyTask;
import org.ductus.engine.study.ThreadStudyExecutor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What Spark costs on one machine, beside threads: start, each task, each averaging; and what two workers bring. */
@Command(
        name = "spark",
        description = "Times studies and replicas on threads, on the embedded Spark and on workers of their own.")
public final class SparkBenchmark implements Callable<Integer> {
    private static final int SAMPLES = 120;
    private static final int WRITERS = 30;
    private static final int MEGABYTES = 1024;
    private static final String ONE_WORKER = "local-cluster[1,1,1024]";
    private static final String TWO_WORKERS = "local-cluster[2,1,1024]";

    @Option(
            names = "--libraries",
            defaultValue = "spark/bundle/libs",
            description = "the folder of the bundle for Spark: ${DEFAULT-VALUE}")
    private Path libraries;

    @Option(names = "--epochs", defaultValue = "4", description = "of the longer trainings: ${DEFAULT-VALUE}")
    private int epochs;

    @Option(names = "--every", defaultValue = "20", description = "iterations between averagings: ${DEFAULT-VALUE}")
    private int every;

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "tasks,averagings,studies,replicas",
            description = "what is timed: ${DEFAULT-VALUE}")
    private List<String> parts;

    private final LatentPartition partition = LatentPartition.create(
            new LatentConfig(100, Sampling.SIMPLEX_EXCHANGE, Centroids.GAUSSIAN, 0.3, 1),
            InkSamplesConfig.PAPER_SYMBOLS);
    private TrainingData data;
    private Path run;

    @Override
    public Integer call() throws Exception {
        data = BuiltInSamples.of(partition, SAMPLES, WRITERS);
        run = Files.createTempDirectory("ductus-spark-benchmark");
        System.out.printf(
                "%d samples, state of %.2f MB%n",
                data.rows(), ReplicaExecutor.stateBytes(new Iterations.Plan(config(1), partition, data, 1, 1)) / 1e6);
        Map<String, Work> all = Map.of(
                "tasks", this::startAndTasks,
                "averagings", this::averagings,
                "studies", this::studies,
                "replicas", this::replicas);
        for (String part : parts) {
            if (!all.containsKey(part)) {
                throw new IllegalArgumentException("There is no part " + part + ", only " + all.keySet() + ".");
            }
            all.get(part).run();
        }
        return 0;
    }

    private CganConfig config(int ofEpochs) {
        return CganConfig.recommended().toBuilder()
                .epochs(ofEpochs)
                .minibatch(32)
                .threads(1)
                .build();
    }

    /** What is timed. */
    private interface Work {
        void run() throws IOException;
    }

    private double seconds(String what, Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-60s %7.2f s%n", what, seconds);
        return seconds;
    }

    private SparkDriver driver(String master) {
        return new SparkDriver(libraries.toAbsolutePath(), new SparkConfig(master, null, MEGABYTES, Map.of()));
    }

    private void study(String master, int tasks, CganConfig config) throws IOException {
        List<StudyTask> all = new ArrayList<>();
        for (int i = 1; i <= tasks; i++) {
            all.add(new StudyTask(config.toBuilder().seed(i).build(), partition));
        }
        StudyData samples = new StudyData(data);
        if (master.startsWith("threads")) {
            new ThreadStudyExecutor(Integer.parseInt(master.substring("threads ".length())))
                    .run(all, samples, Progress.none(), result -> {});
        } else {
            new ClusterStudyExecutor(driver(master), run).run(all, samples, Progress.none(), result -> {});
        }
    }

    private void startAndTasks() throws IOException {
        CganConfig tiny = config(1).toBuilder()
                .filters(1)
                .minibatch(4096)
                .discriminatorWidths(List.of(4, 4))
                .build();
        for (String master : List.of("threads 1", "local[1]", ONE_WORKER)) {
            seconds(master + ": study of 1 tiny training, to warm up", () -> study(master, 1, tiny));
            double one = seconds(master + ": study of 1 tiny training", () -> study(master, 1, tiny));
            double many = seconds(master + ": study of 41 tiny trainings", () -> study(master, 41, tiny));
            totals(master);
            System.out.printf("%-60s %7.1f ms%n", "  each further training", (many - one) / 40 * 1e3);
        }
    }

    /** On threads, one training at a time has all cores; as a task of Spark it has one. */
    private void studies() throws IOException {
        for (String master : List.of("threads 1", "threads 2", "local[1]", "local[2]", ONE_WORKER, TWO_WORKERS)) {
            seconds(master + ": study of 4 trainings", () -> study(master, 4, config(epochs)));
            totals(master);
        }
    }

    private void train(String master, CganConfig config, ReplicaConfig replicas) throws IOException {
        if (master.startsWith("threads")) {
            int threads = Integer.parseInt(master.substring("threads ".length()));
            new CganTrainer(
                            config.toBuilder().threads(threads).build(),
                            partition,
                            new ReplicaTraining(replicas, new ThreadReplicaExecutor()))
                    .train(data, null, TrainingListener.none());
        } else {
            new ClusterTraining(driver(master), run)
                    .train(
                            new Learning(new TrainingRequest(config, null, null), replicas, partition, data, null),
                            Progress.none());
        }
    }

    /** The same iterations, averaged often and seldom; the difference is what averagings cost. */
    private void averagings() throws IOException {
        int perEpoch = (data.rows() - 1) / 64 + 1;
        for (String master : List.of("threads 2", "local[2]", TWO_WORKERS)) {
            double seldom = seconds(
                    master + ": 2 replicas, averaged at the epoch's end",
                    () -> train(master, config(1), new ReplicaConfig(2, perEpoch, Momentum.AVERAGED)));
            totals(master);
            double often = seconds(
                    master + ": 2 replicas, averaged after each iteration",
                    () -> train(master, config(1), new ReplicaConfig(2, 1, Momentum.AVERAGED)));
            totals(master);
            System.out.printf("%-60s %7.1f ms%n", "  each averaging", (often - seldom) / (perEpoch - 1) * 1e3);
        }
    }

    private void replicas() throws IOException {
        ReplicaConfig one = new ReplicaConfig(1, every, Momentum.AVERAGED);
        ReplicaConfig two = new ReplicaConfig(2, every, Momentum.AVERAGED);
        for (String master : List.of("threads 1", "local[1]", ONE_WORKER)) {
            seconds(master + ": 1 replica, averaged every " + every, () -> train(master, config(epochs), one));
        }
        for (String master : List.of("threads 1", "threads 2", "local[1]", "local[2]", ONE_WORKER, TWO_WORKERS)) {
            seconds(master + ": 2 replicas, averaged every " + every, () -> train(master, config(epochs), two));
            totals(master);
        }
    }

    private void totals(String master) throws IOException {
        if (!master.startsWith("threads")) {
            JsonNode totals = JsonMapper.builder()
                    .build()
                    .readTree(run.resolve("spark.json").toFile());
            System.out.println("  " + totals);
        }
    }
}
