// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: cancels the running nodes and gives them a moment to stop before the JVM ends. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1_500;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Console console;
    private final Thread hook = new Thread(this::interrupted, "cancel");
    private volatile Installation installation;
    private volatile RunnerProxy runner;

    /** Takes Ctrl-C from now on. Closed after the installation, so that a cancelled run can end in order. */
    Interruption(final Console console) {
        this.console = console;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void watch(final Installation started, final RunnerProxy running) {
        installation = started;
        runner = running;
    }

    private void interrupted() {
        if (ended.getCount() == 0) {
            return;
        }
        console.line("Cancelling …");
        if (runner != null) {
            runner.cancel();
        }
        try {
            if (!ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                console.line("A node did not stop in time; it ends with the process.");
                if (installation != null) {
                    installation.deleteStorage();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down already: the hook is what runs, and it waits for the latch.
            return;
        }
    }
}
