// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Long work on other threads, and waiting for it. */
public final class Threads {
    private static final long MILLIS_BETWEEN_LOOKS = 50;

    private Threads() {}

    /** A pool of this many threads, which don't keep the process alive. */
    public static ExecutorService pool(int threads, String name) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Waits for a result.
     *
     * @param waiting called several times a second; may end the waiting with an exception
     * @throws RuntimeException or Error of the task, as it was thrown
     */
    public static <T> T await(Future<T> future, Runnable waiting) {
        while (true) {
            waiting.run();
            try {
                return future.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // look again
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted.");
            }
        }
    }

    /** Ends a pool whose tasks were told to end, and waits for them for some seconds. */
    public static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
