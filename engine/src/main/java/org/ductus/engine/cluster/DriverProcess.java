// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ductus.engine.Progress;

/** Starts a driver, passes on what it reports, and ends it. */
final class DriverProcess {
    private static final String LOG = "driver.log";
    private static final int MILLIS_BETWEEN_LOOKS = 50;
    /** After this time a driver that was told to end is ended. */
    private static final int SECONDS_TO_END = 3;

    private static final int LINES_SHOWN = 3;

    private final Path log;
    private final Process process;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private double share;
    private String text = "Starting the driver";
    private String failure;
    private boolean done;

    private DriverProcess(Driver driver, Driver.Work work, Path folder) throws IOException {
        log = folder.resolve(LOG);
        ProcessBuilder builder = new ProcessBuilder(driver.command(work, folder)).redirectError(log.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().putAll(driver.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException("The driver can't be started: " + e.getMessage() + ".", e);
        }
        Thread reader = new Thread(this::read, "driver");
        reader.setDaemon(true);
        reader.start();
    }

    /** Told which results are there. */
    @FunctionalInterface
    interface Results {
        void ready(int task) throws IOException;
    }

    /**
     * Runs a driver to its end.
     *
     * @param driver the driver
     * @param work what the folder asks for
     * @param folder the run folder, which its log is written to
     * @param progress told what the driver reports; may cancel
     * @param results told each result, on the calling thread
     * @throws IOException with a sentence, if the driver fails
     */
    static void run(Driver driver, Driver.Work work, Path folder, Progress progress, Results results)
            throws IOException {
        DriverProcess running = new DriverProcess(driver, work, folder);
        try {
            running.listen(progress, results);
        } finally {
            running.end();
        }
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(DriverChannel.PREFIX)) {
                    lines.add(Optional.of(line.substring(DriverChannel.PREFIX.length())));
                }
            }
        } catch (IOException e) {
            // the driver is gone, which its exit status tells
        }
        lines.add(Optional.empty());
    }

    private void listen(Progress progress, Results results) throws IOException {
        try {
            while (true) {
                progress.report(share, () -> text);
                Optional<String> line = lines.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                if (line == null) {
                    continue;
                }
                if (line.isEmpty()) {
                    break;
                }
                understand(RunFiles.JSON.readTree(line.get()), results);
            }
            int status = process.waitFor();
            if (failure != null) {
                throw new IOException(failure);
            }
            if (!done) {
                throw new IOException("The driver ended with status " + status + " before all was done: " + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted.");
        }
    }

    private void understand(JsonNode message, Results results) throws IOException {
        if (message.has("share")) {
            share = message.get("share").asDouble();
            text = message.path("text").asText();
        } else if (message.has("result")) {
            results.ready(message.get("result").asInt());
        } else if (message.has("failure")) {
            failure = message.get("failure").asText();
        } else {
            done |= message.has("done");
        }
    }

    /** The last lines of the log. */
    private String tail() {
        try (Stream<String> all = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> said = all.filter(line -> !line.isBlank()).toList();
            return said.isEmpty()
                    ? "it said nothing."
                    : said.subList(Math.max(0, said.size() - LINES_SHOWN), said.size()).stream()
                            .collect(Collectors.joining(" | "));
        } catch (IOException e) {
            return "it left no log.";
        }
    }

    private void end() {
        boolean interrupted = Thread.interrupted();
        try {
            process.getOutputStream().close(); // the wish to end
        } catch (IOException e) {
            // it has ended
        }
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
