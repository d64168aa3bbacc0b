// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cluster.StudyResultFile;
import org.ductus.engine.cluster.StudyTaskFile;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyResult;
import org.ductus.engine.study.StudyTask;
import org.ductus.engine.study.StudyTraining;

/**
 * Runs the trainings of a study: samples are broadcast, and each training is a job of one task, all of one job group, so that
 * one that fails costs none of the others. Spark does a task again, elsewhere if need be, that fails for no fault of its
 * settings or whose worker is lost.
 */
final class SparkStudy {
    private static final String GROUP = "ductus-study";
    private static final String DONE = "ductus.done";
    private static final int MILLIS_BETWEEN_LOOKS = 50;
    /** Jobs that wait for a worker, for each core that works: the driver need not know of all of them at once. */
    private static final int WAITING = 2;

    private final JavaSparkContext spark;
    private final List<StudyTask> tasks;
    private final Progress progress;
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final TaskShares shares = new TaskShares(DONE);
    private int ended;
    private double share;

    SparkStudy(JavaSparkContext spark, List<StudyTask> tasks, Progress progress) {
        this.spark = spark;
        this.tasks = tasks;
        this.progress = progress;
    }

    /** Told the result of each training as it ends. */
    @FunctionalInterface
    interface Results {
        void accept(int task, StudyResultFile result) throws IOException;
    }

    private record Finished(int task, StudyResultFile result) {}

    /**
     * Runs all trainings.
     *
     * @throws IOException if a result can't be written
     */
    void run(StudyData data, Results results) throws IOException {
        spark.sc().addSparkListener(shares);
        spark.setJobGroup(GROUP, "Trainings of a study", true);
        Broadcast<SharedSamples> training = spark.broadcast(new SharedSamples(data.training()));
        Broadcast<SharedSamples> real =
                data.real() == data.training() ? training : spark.broadcast(new SharedSamples(data.real()));
        LongAccumulator done = spark.sc().longAccumulator(DONE);
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int i = 0; i < tasks.size(); i++) {
            waiting.add(i);
        }
        try {
            int running = 0;
            while (ended < tasks.size()) {
                int most = (1 + WAITING) * Math.max(1, spark.sc().defaultParallelism());
                for (; running < most && !waiting.isEmpty(); running++) {
                    submit(waiting.remove(), training, real, done);
                }
                Finished one = await();
                results.accept(one.task(), one.result());
                running--;
                ended++;
            }
        } finally {
            spark.cancelJobGroup(GROUP);
            spark.sc().removeSparkListener(shares);
        }
    }

    private void submit(
            int index, Broadcast<SharedSamples> training, Broadcast<SharedSamples> real, LongAccumulator done) {
        byte[] task = StudyTaskFile.write(tasks.get(index));
        JavaFutureAction<List<byte[][]>> job = spark.parallelize(List.of(task), 1)
                .map(json -> train(json, training, real, done))
                .collectAsync();
        // the future tells of its end by itself only in Scala
        Thread watch = new Thread(() -> finished.add(new Finished(index, result(index, job))));
        watch.setDaemon(true);
        watch.start();
    }

    private Finished await() {
        while (true) {
            // a training that is done again doesn't make the progress go back
            share = Math.max(share, Math.min(1, (ended + shares.sum()) / tasks.size()));
            progress.report(share, () -> ended + " of " + tasks.size() + " trainings done");
            try {
                Finished one = finished.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                if (one != null) {
                    return one;
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("The driver was interrupted.", e);
            }
        }
    }

    /** Waits for a job's result. */
    private StudyResultFile result(int index, JavaFutureAction<List<byte[][]>> job) {
        try {
            byte[][] parts = job.get().get(0);
            return new StudyResultFile(parts[0], parts[1]);
        } catch (ExecutionException e) {
            return givenUp(index, SparkFailures.sentence(e.getCause()));
        } catch (InterruptedException e) {
            return givenUp(index, "the driver was interrupted.");
        }
    }

    private StudyResultFile givenUp(int index, String why) {
        return StudyResultFile.of(
                new StudyResult(tasks.get(index), null, null, "Spark gave the training up: " + why, 0));
    }

    /** On a worker. */
    private static byte[][] train(
            byte[] json, Broadcast<SharedSamples> training, Broadcast<SharedSamples> real, LongAccumulator done)
            throws IOException {
        TaskContext context = TaskContext.get();
        StudyTask task = StudyTaskFile.read(json);
        StudyData data = real.id() == training.id()
                ? new StudyData(training.value().data())
                : new StudyData(training.value().data(), real.value().data());
        TaskGuards.checkMemory(new CganTrainer(task.config(), task.partition()), data.training(), "a worker");
        long[] said = {0};
        try {
            StudyResultFile result = StudyResultFile.of(StudyTraining.run(task, data, context.cpus(), (now, total) -> {
                TaskGuards.goOn(context);
                long part = TaskShares.WHOLE * now / total;
                if (part > said[0]) {
                    done.add(part - said[0]);
                    said[0] = part;
                }
            }));
            return new byte[][] {result.summary(), result.model()};
        } catch (OutOfMemoryError e) {
            throw TaskGuards.outOfMemory(e);
        }
    }
}
