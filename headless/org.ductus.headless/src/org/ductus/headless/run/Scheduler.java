// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Runs the tasks of an acyclic graph, each after all that it depends on, independent ones side by side.
 *
 * @param <T> task
 */
public final class Scheduler<T> {

    /** How a task ended. */
    public enum Outcome {
        /** It did its work. */
        DONE,
        /** It failed, or it can't run. */
        FAILED,
        /** Something that it depends on was not done. */
        SKIPPED,
        /** The run was cancelled before or while it ran. */
        CANCELED
    }

    private record Ended<T>(T task, Outcome outcome) {}

    private final Map<T, Set<T>> dependencies;
    private final int threads;
    private final Function<T, Outcome> work;
    private final AtomicBoolean canceled = new AtomicBoolean();

    /**
     * @param dependencies every task with those that it waits for, in the order in which ready ones are started
     * @param threads tasks that may run at the same time, at least 1
     * @param work runs a task and says how it ended; called on the scheduler's threads
     */
    public Scheduler(final Map<T, Set<T>> dependencies, final int threads, final Function<T, Outcome> work) {
        this.dependencies = dependencies;
        this.threads = threads;
        this.work = work;
    }

    /** Runs all tasks that can run; returns how each ended, in the order of ending. */
    public Map<T, Outcome> run() throws InterruptedException {
        final ExecutorService executor = executor();
        final CompletionService<Ended<T>> completion = new ExecutorCompletionService<>(executor);
        final Map<T, Outcome> ended = new LinkedHashMap<>();
        final Set<T> waiting = new LinkedHashSet<>(dependencies.keySet());
        int running = 0;
        try {
            running += start(waiting, ended, completion);
            while (running > 0) {
                final Ended<T> next = result(completion);
                running--;
                ended.put(next.task(), next.outcome());
                running += start(waiting, ended, completion);
            }
        } finally {
            executor.shutdownNow();
        }
        for (T task : waiting) {
            // What is left depends on itself: a circle of connections.
            ended.put(task, canceled.get() ? Outcome.CANCELED : Outcome.SKIPPED);
        }
        return ended;
    }

    /** Starts nothing any more; what runs is left to end. */
    public void cancel() {
        canceled.set(true);
    }

    /** Starts what became ready, and settles what never will. */
    private int start(final Set<T> waiting, final Map<T, Outcome> ended, final CompletionService<Ended<T>> completion) {
        int started = 0;
        boolean settled;
        do {
            settled = false;
            for (T task : List.copyOf(waiting)) {
                final Set<T> needed = dependencies.get(task);
                if (!ended.keySet().containsAll(needed)) {
                    continue;
                }
                waiting.remove(task);
                if (canceled.get()) {
                    ended.put(task, Outcome.CANCELED);
                    settled = true;
                } else if (needed.stream().anyMatch(n -> ended.get(n) != Outcome.DONE)) {
                    ended.put(task, Outcome.SKIPPED);
                    settled = true;
                } else {
                    completion.submit(() -> new Ended<>(task, canceled.get() ? Outcome.CANCELED : work.apply(task)));
                    started++;
                }
            }
        } while (settled);
        return started;
    }

    private Ended<T> result(final CompletionService<Ended<T>> completion) throws InterruptedException {
        try {
            return completion.take().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A task let an exception through", e.getCause());
        }
    }

    private ExecutorService executor() {
        final AtomicInteger count = new AtomicInteger();
        return Executors.newFixedThreadPool(threads, task -> {
            final Thread thread = new Thread(task, "node-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
