// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ductus.headless.WorkflowBuilder.SOURCE;
import static org.ductus.headless.WorkflowBuilder.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ductus.headless.launcher.RunWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run that is ended from outside: a termination signal takes the same way as Ctrl-C, and is never ignored. */
class CancelTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "ends a process without asking it there")
    void endsSoonAndLeavesNothingHalfWritten() throws IOException, InterruptedException {
        final TestHome home = TestHome.create(folder.resolve("home"));
        final Path out = folder.resolve("out");
        final Path temporary = Files.createDirectories(folder.resolve("tmp"));
        final Path workflow = new WorkflowBuilder()
                .node(1, SOURCE, "Quick", WorkflowBuilder.rows(1))
                .node(2, SOURCE, "Slow", entry("rows", "xint", 1) + entry("pause", "xint", 600_000))
                .write(folder.resolve("Slow"));

        final Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + RunWorkflow.HOME_PROPERTY + "=" + home.folder(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunWorkflow.class.getName(),
                        workflow.toString(),
                        "--export",
                        out.toString())
                .redirectErrorStream(true)
                .start();
        final StringBuilder text = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long pressed = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line).append('\n');
                if (pressed == 0 && line.contains("waited")) {
                    pressed = System.nanoTime();
                    process.toHandle().destroy();
                }
            }
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(pressed).as(text.toString()).isPositive();
            assertThat(Duration.ofNanos(System.nanoTime() - pressed)).isLessThan(Duration.ofSeconds(4));
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(text.toString()).isEqualTo(143);
        assertThat(text).contains("Cancelling").contains("CANCELED");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("1_Test_Source_1.csv");
        }
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("ductus-")))
                    .isEmpty();
        }
    }
}
