// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the runner's events: lines that stay (states, messages), and for running nodes either lines that are redrawn (on
 * a terminal) or a plain line every two seconds (in a file or a pipe).
 */
final class Console implements AutoCloseable {

    private static final long REDRAW_MILLIS = 150;
    private static final long PLAIN_MILLIS = 2_000;

    private final PrintWriter out;
    private final boolean terminal;
    private final RunningNodes running = new RunningNodes();
    private final ScheduledExecutorService timer;
    private int drawn;

    private Console(final PrintWriter out, final boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            final Thread thread = new Thread(task, "console");
            thread.setDaemon(true);
            return thread;
        });
        final long period = terminal ? REDRAW_MILLIS : PLAIN_MILLIS;
        timer.scheduleAtFixedRate(this::tick, period, period, TimeUnit.MILLISECONDS);
    }

    /** A console on {@code out}, redrawing if that is a terminal that understands it. */
    static Console of(final PrintWriter out) {
        return new Console(out, System.console() != null && Ansi.AUTO.enabled());
    }

    /** A console whose kind is given. */
    static Console of(final PrintWriter out, final boolean terminal) {
        return new Console(out, terminal);
    }

    /** Takes an event of the runner; any thread. */
    synchronized void accept(final Map<String, Object> event) {
        final String node = event.containsKey("id") ? "#" + event.get("id") + " " + event.get("name") : "";
        switch ((String) event.get("event")) {
            case "progress" -> running.progress(node, (Double) event.get("fraction"), (String) event.get("message"));
            case "executing" -> {
                running.started(node);
                line(node + ": executing");
            }
            case "ended" -> {
                running.ended(node);
                line(node + ": " + event.get("state") + seconds(event));
            }
            case "message" -> message(node, event);
            default -> line((String) event.get("text"));
        }
    }

    private void message(final String node, final Map<String, Object> event) {
        final StringBuilder text = new StringBuilder();
        text.append(node.isEmpty() ? "" : node + ": ")
                .append(event.get("level"))
                .append(": ")
                .append(event.get("text"));
        for (Object detail : (List<?>) event.getOrDefault("details", List.of())) {
            text.append(System.lineSeparator())
                    .append("    ")
                    .append(String.valueOf(detail).stripTrailing().replace("\n", System.lineSeparator() + "    "));
        }
        line(text.toString());
    }

    private static String seconds(final Map<String, Object> event) {
        final Object seconds = event.get("seconds");
        return seconds instanceof Double value ? " (" + duration(value) + ")" : "";
    }

    /** A duration as people say it: {@code 0.3 s}, {@code 4 min 03 s}. */
    static String duration(final double seconds) {
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        final long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }

    /** Prints a line that stays. */
    synchronized void line(final String text) {
        erase();
        out.println(text);
        draw();
        out.flush();
    }

    private synchronized void tick() {
        if (terminal) {
            erase();
            draw();
        } else {
            running.changed().forEach(out::println);
        }
        out.flush();
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\u001b[" + drawn + "A\u001b[J");
            drawn = 0;
        }
    }

    private void draw() {
        if (!terminal) {
            return;
        }
        // Lines that wrapped would upset the count of lines to go back.
        out.print("\u001b[?7l");
        for (String text : running.all()) {
            out.println(text);
            drawn++;
        }
        out.print("\u001b[?7h");
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        erase();
        out.flush();
    }
}
