// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that ships: on threads, on the embedded Spark, and on a cluster of two workers it gives the same. */
class WorkflowOnClusterTest {
    private static final int PATIENCE_MINUTES = 5;

    @TempDir
    private Path folder;

    private Path run(String name, String... variables) throws IOException, InterruptedException {
        Path out = folder.resolve(name);
        Path said = folder.resolve(name + ".txt");
        String home = System.getProperty("ductus.home");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dductus.home=" + home,
                "-cp",
                Path.of(home, "lib") + File.separator + "*",
                "org.ductus.headless.launcher.RunWorkflow",
                Path.of(System.getProperty("ductus.workflows"), "Distributed_Training")
                        .toString(),
                "--export",
                out.toString(),
                "--set",
                "1/samples_per_symbol=80",
                "--set",
                "8/epochs=1",
                "--set",
                "8/seeds=1",
                "--set",
                "10/epochs=3",
                "--variable",
                "epochs=4"));
        for (String variable : variables) {
            command.addAll(List.of("--variable", variable));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        } finally {
            process.destroyForcibly();
        }
        return out;
    }

    @Test
    void givesTheSameWhereverItRuns() throws Exception {
        Path threads = run("threads", "executor=THREADS");
        Path embedded = run("embedded");
        Path onCluster;
        try (LoopbackCluster cluster = new LoopbackCluster(Files.createDirectory(folder.resolve("cluster")), 2)) {
            onCluster = run("cluster", "master=" + cluster.master());
            assertThat(folder.resolve("cluster/work0"))
                    .as("what the workers did")
                    .isNotEmptyDirectory();
            assertThat(folder.resolve("cluster/work1")).isNotEmptyDirectory();
        }
        for (String samples : List.of("5_cGAN_Generator_1.csv", "10_cGAN_Study_Learner_1.csv")) {
            assertThat(embedded.resolve(samples)).as(samples).hasSameTextualContentAs(threads.resolve(samples));
            assertThat(onCluster.resolve(samples)).as(samples).hasSameTextualContentAs(threads.resolve(samples));
        }
    }
}
