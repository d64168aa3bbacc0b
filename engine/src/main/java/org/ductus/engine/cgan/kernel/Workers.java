// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Runs numbered tasks on the calling thread and its helpers; which thread takes which task doesn't matter to the result. */
final class Workers implements AutoCloseable {
    private static final AtomicInteger POOLS = new AtomicInteger();

    /** Workers that share the machine's cores, in this process. */
    private static final AtomicInteger SHARING = new AtomicInteger();

    private final int helpers;
    private final boolean sharing;
    private final ExecutorService pool;
    private boolean closed;

    /** Workers on this many threads, the calling one included; 0 shares all cores evenly with others that share them. */
    Workers(int threads) {
        sharing = threads == 0;
        helpers = (sharing ? Runtime.getRuntime().availableProcessors() : threads) - 1;
        if (sharing) {
            SHARING.incrementAndGet();
        }
        String name = "ductus-kernel-" + POOLS.incrementAndGet();
        pool = helpers == 0
                ? null
                : Executors.newFixedThreadPool(helpers, task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Runs tasks 0 … count − 1 and returns when all are done. A helper that starts late finds nothing left, so a core that
     * another process takes costs at most the task it is on.
     */
    void run(int count, IntConsumer task) {
        // trainings side by side would otherwise wait for threads that wait for a core
        int useful = sharing ? (helpers + 1) / SHARING.get() - 1 : helpers;
        if (useful <= 0 || count == 1) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        Run run = new Run(count, task);
        for (int i = 0; i < Math.min(useful, count - 1); i++) {
            pool.execute(run);
        }
        run.run();
        run.await();
    }

    @Override
    public void close() {
        if (sharing && !closed) {
            SHARING.decrementAndGet();
        }
        closed = true;
        if (pool == null) {
            return;
        }
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            pool.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Run implements Runnable {
        private final int count;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Run(int count, IntConsumer task) {
            this.count = count;
            this.task = task;
            open = new CountDownLatch(count);
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    task.accept(i);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    open.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true; // buffers are in use until the tasks end; the caller's next check answers it
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Throwable t = failure.get();
            if (t instanceof Error e) {
                throw e;
            }
            if (t != null) {
                throw (RuntimeException) t;
            }
        }
    }
}
