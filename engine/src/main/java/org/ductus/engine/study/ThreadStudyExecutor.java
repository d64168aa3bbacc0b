// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ductus.engine.Progress;
import org.ductus.engine.Threads;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.training.FreeMemory;

/**
 * Runs trainings on threads of this process, several at a time, each on its share of the cores. One training on one core wastes
 * less than one on all of them, and a training's result doesn't depend on its threads.
 */
public final class ThreadStudyExecutor implements StudyExecutor {
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
    public void run(List<StudyTask> tasks, StudyData data, Progress progress, Consumer<StudyResult> results) {
        int cores = Runtime.getRuntime().availableProcessors();
        int atATime = Math.max(1, Math.min(tasks.size(), parallel > 0 ? parallel : cores));
        int threads = Math.max(1, cores / atATime);
        checkMemory(tasks, data.training(), atATime);
        StudyProgress done = new StudyProgress(tasks, progress);
        AtomicBoolean cancelled = new AtomicBoolean();
        ExecutorService pool = Threads.pool(atATime, "study");
        try {
            List<Future<StudyResult>> futures = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                int index = i;
                futures.add(pool.submit(() -> train(tasks.get(index), data, threads, (now, total) -> {
                    if (cancelled.get()) {
                        throw new CancellationException("Cancelled.");
                    }
                    done.set(index, (double) now / total);
                })));
            }
            for (int i = 0; i < tasks.size(); i++) {
                int index = i;
                StudyResult result = Threads.await(futures.get(i), () -> done.report(index));
                done.set(i, 1); // what failed counts as done
                results.accept(result);
                futures.set(i, null); // models are large
            }
        } finally {
            cancelled.set(true);
            Threads.end(pool);
        }
    }

    private static void checkMemory(List<StudyTask> tasks, TrainingData data, int atATime) {
        long most = tasks.stream()
                .mapToLong(task -> new CganTrainer(task.config(), task.partition()).estimatedBytes(data))
                .max()
                .orElse(0);
        long needed = Math.multiplyExact(most, atATime);
        FreeMemory.whenNeeding(needed).check(needed);
    }

    private static StudyResult train(StudyTask task, StudyData data, int threads, BiConsumer<Long, Long> afterEach) {
        try {
            return StudyTraining.run(task, data, threads, afterEach);
        } catch (OutOfMemoryError e) {
            return new StudyResult(task, null, null, "There was not enough memory: run fewer trainings at a time.", 0);
        }
    }
}
