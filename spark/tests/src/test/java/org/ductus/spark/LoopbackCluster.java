// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spark's own master and its workers on this machine's loopback, each a process, each worker with one core. */
final class LoopbackCluster implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Registering worker");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    /**
     * Starts a cluster.
     *
     * @param folder an empty folder for logs and work
     */
    LoopbackCluster(Path folder, int workers) throws IOException {
        this.folder = folder;
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        master = await("master", ADDRESS, 1).group(1);
        for (int i = 0; i < workers; i++) {
            start(
                    "worker" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    "0",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve("work" + i).toString(),
                    master);
        }
        await("master", REGISTERED, workers);
    }

    private void start(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                SmallStudy.LIBRARIES.resolve("jars") + File.separator + "*",
                main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", SmallStudy.LIBRARIES.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.12");
        processes.add(builder.start());
    }

    private Matcher await(String name, Pattern said, int times) throws IOException {
        Path log = folder.resolve(name + ".log");
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Matcher matcher = said.matcher(Files.readString(log));
            int count = 0;
            while (matcher.find()) {
                if (++count == times) {
                    return matcher;
                }
            }
            pause();
        }
        throw new IOException("The cluster does not start: " + Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String master() {
        return master;
    }

    /** Kills a worker, counted from 0, and what it runs, as a machine that loses its power. */
    void kill(int worker) {
        Process process = processes.get(1 + worker);
        List<ProcessHandle> executors = process.descendants().toList();
        process.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** Processes that workers run now. */
    long executors() {
        return processes.stream().skip(1).flatMap(Process::descendants).count();
    }

    @Override
    public void close() {
        for (int i = 0; i < processes.size() - 1; i++) {
            kill(i);
        }
        processes.get(0).destroyForcibly();
    }
}
