// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Runs numbered tasks on the calling thread and its helpers; which thread takes which task doesn't matter to the result. An
 * iteration has some eight rounds of tasks, so a thread that waits for the next keeps its core for a moment before it sleeps:
 * waking it costs more than that.
 */
final class Workers implements AutoCloseable {
    private static final AtomicInteger POOLS = new AtomicInteger();

    /** Workers that share the machine's cores, in this process. */
    private static final AtomicInteger SHARING = new AtomicInteger();

    /** How long a thread that waits keeps its core at most. */
    private static final long AWAKE_NANOS = 50_000;

    private static final Run CLOSED = new Run(0, i -> {});

    private final boolean sharing;
    private final List<Helper> helpers = new ArrayList<>();
    private final Patience patience = new Patience();
    private volatile Run current;
    private boolean closed;

    /** Workers on this many threads, the calling one included; 0 shares all cores evenly with others that share them. */
    Workers(int threads) {
        sharing = threads == 0;
        if (sharing) {
            SHARING.incrementAndGet();
        }
        String name = "ductus-kernel-" + POOLS.incrementAndGet();
        for (int i = 1; i < (sharing ? Runtime.getRuntime().availableProcessors() : threads); i++) {
            Helper helper = new Helper(name);
            helpers.add(helper);
            helper.start();
        }
    }

    /**
     * Runs tasks 0 … count − 1 and returns when all are done. A helper that starts late finds nothing left, so a core that
     * another process takes costs at most the task it is on.
     */
    void run(int count, IntConsumer task) {
        // trainings side by side would otherwise wait for threads that wait for a core
        int useful = sharing ? (helpers.size() + 1) / SHARING.get() - 1 : helpers.size();
        if (useful <= 0 || count <= 1) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        Run run = new Run(count, task);
        current = run;
        for (int i = 0; i < Math.min(useful, count - 1); i++) {
            helpers.get(i).wake();
        }
        run.run();
        run.await(patience);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (sharing) {
            SHARING.decrementAndGet();
        }
        current = CLOSED;
        boolean interrupted = Thread.interrupted();
        for (Helper helper : helpers) {
            helper.wake();
            try {
                helper.join(10_000);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long a thread stays awake, which is less where it did so in vain: then others need the core, another process say. */
    private static final class Patience {
        private long nanos = AWAKE_NANOS;

        void await(BooleanSupplier done) {
            long end = System.nanoTime() + nanos;
            while (!done.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    nanos /= 2;
                    return;
                }
                Thread.onSpinWait();
            }
            nanos = Math.min(AWAKE_NANOS, nanos + AWAKE_NANOS / 8);
        }
    }

    private final class Helper extends Thread {
        private final Patience patience = new Patience();
        private volatile boolean asleep;

        Helper(String name) {
            super(name);
            setDaemon(true);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            for (Run run = after(null); run != CLOSED; run = after(run)) {
                run.run();
            }
        }

        private Run after(Run done) {
            patience.await(() -> current != done);
            asleep = true;
            while (current == done) {
                LockSupport.park(this);
            }
            asleep = false;
            return current;
        }
    }

    private static final class Run {
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

        void run() {
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

        void await(Patience patience) {
            patience.await(() -> open.getCount() == 0);
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
