// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.ductus.engine.Progress;

/**
 * The driver's side of what it and the process that started it say to each other: lines of JSON on standard output, and the end
 * of standard input as the wish to cancel, so that a driver never outlives who started it.
 */
public final class DriverChannel implements Progress {
    /** What a line begins with, so that nothing else on standard output is taken for one. */
    static final String PREFIX = "ductus ";

    private static final long NANOS_BETWEEN_REPORTS = 100_000_000;

    private final PrintStream out;
    private volatile boolean cancelled;
    private long last = System.nanoTime() - NANOS_BETWEEN_REPORTS;

    /** A channel over these streams. */
    public DriverChannel(InputStream in, PrintStream out) {
        this.out = out;
        Thread watch = new Thread(() -> watch(in), "cancel");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch(InputStream in) {
        try {
            while (in.read() >= 0) {
                // nothing is said but the end
            }
        } catch (IOException e) {
            // the other side is gone
        }
        cancelled = true;
    }

    @Override
    public void report(double share, Supplier<String> text) {
        if (cancelled) {
            throw new CancellationException("Cancelled.");
        }
        synchronized (this) {
            long now = System.nanoTime();
            if (now - last >= NANOS_BETWEEN_REPORTS) {
                last = now;
                say(RunFiles.JSON.createObjectNode().put("share", share).put("text", text.get()));
            }
        }
    }

    /** Says that the result of a task, counted from 0, is in the folder. */
    public void result(int task) {
        say(RunFiles.JSON.createObjectNode().put("result", task));
    }

    /** Says that all is done. */
    public void done() {
        say(RunFiles.JSON.createObjectNode().put("done", true));
    }

    /** Says why it could not be done, in a sentence. */
    public void failed(String sentence) {
        say(RunFiles.JSON.createObjectNode().put("failure", sentence));
    }

    private synchronized void say(ObjectNode message) {
        out.println(PREFIX + message);
        out.flush();
    }
}
