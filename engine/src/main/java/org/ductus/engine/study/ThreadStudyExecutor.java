// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.training.FreeMemory;

/**
 * Runs trainings on threads of this process, several at a time, each on its share of the cores. One training on one core wastes
 * less than one on all of them, and a training's result doesn't depend on its threads.
 */
public final class ThreadStudyExecutor implements StudyExecutor {
    private static final long MILLIS_BETWEEN_REPORTS = 50;

    private final int parallel;

    /**
     * An executor.
     *
     * @param parallel trainings at a time, 0 = one for each core, at most 1,024
     */
    public ThreadStudyExecutor(int parallel) {
        if (parallel < 0 || parallel > 1024) {
            throw new IllegalArgumentException(
                    "Trainings at a time must be from 0 (one for each core) to 1024, but is " + parallel + ".");
        }
        this.parallel = parallel;
    }

    @Override
    public void run(List<StudyTask> tasks, TrainingData data, Progress progress, Consumer<StudyResult> results) {
        int cores = Runtime.getRuntime().availableProcessors();
        int atATime = Math.max(1, Math.min(tasks.size(), parallel > 0 ? parallel : cores));
        int threads = Math.max(1, cores / atATime);
        checkMemory(tasks, data, atATime);
        AtomicLongArray done = new AtomicLongArray(tasks.size());
        AtomicBoolean cancelled = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(atATime, task -> {
            Thread thread = new Thread(task, "study");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<StudyResult>> futures = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                int index = i;
                futures.add(pool.submit(() -> train(tasks.get(index), data, threads, index, done, cancelled)));
            }
            for (int i = 0; i < tasks.size(); i++) {
                results.accept(await(futures.get(i), tasks.get(i), data, i, done, progress));
                futures.set(i, null); // models are large
            }
        } finally {
            cancelled.set(true);
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    private static void checkMemory(List<StudyTask> tasks, TrainingData data, int atATime) {
        long most = tasks.stream()
                .mapToLong(task -> new CganTrainer(task.config(), task.partition()).estimatedBytes(data))
                .max()
                .orElse(0);
        FreeMemory.now().check(Math.multiplyExact(most, atATime));
    }

    private static StudyResult train(
            StudyTask task, TrainingData data, int threads, int index, AtomicLongArray done, AtomicBoolean cancelled) {
        long start = System.nanoTime();
        CganConfig config = task.config().toBuilder().threads(threads).build();
        String failure = null;
        CganModel model = null;
        try {
            model = new CganTrainer(config, task.partition()).train(data, null, new TrainingListener() {
                @Override
                public void iteration(long now, long total) {
                    if (cancelled.get()) {
                        throw new CancellationException("Cancelled.");
                    }
                    done.set(index, now);
                }
            });
        } catch (DivergenceException | IllegalArgumentException e) {
            failure = e.getMessage();
        } catch (OutOfMemoryError e) {
            failure = "There was not enough memory: run fewer trainings at a time.";
        }
        return new StudyResult(task, model, failure, (System.nanoTime() - start) / 1e9);
    }

    /** Waits for a result; what failed counts as done. */
    private static StudyResult await(
            Future<StudyResult> future,
            StudyTask task,
            TrainingData data,
            int index,
            AtomicLongArray done,
            Progress progress) {
        long each = new CganTrainer(task.config(), task.partition()).iterationsPerEpoch(data)
                * (long) task.config().epochs();
        while (true) {
            long sum = 0;
            for (int i = 0; i < done.length(); i++) {
                sum += done.get(i);
            }
            double share = (double) sum / each / done.length();
            progress.report(
                    Math.min(1, share),
                    () -> "Training " + (index + 1) + " of " + done.length() + " (" + task.name() + ")");
            try {
                StudyResult result = future.get(MILLIS_BETWEEN_REPORTS, TimeUnit.MILLISECONDS);
                done.set(index, each);
                return result;
            } catch (TimeoutException e) {
                // look again
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException unexpected) {
                    throw unexpected;
                }
                throw new IllegalStateException("The training of " + task.name() + " failed.", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted.");
            }
        }
    }

    /** Cancelled trainings end after their iteration. */
    private static void awaitEnd(ExecutorService pool) {
        try {
            pool.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
