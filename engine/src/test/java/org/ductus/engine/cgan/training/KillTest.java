// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.TrainingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the moment at which a training's process is killed, it goes on to the same bits. */
class KillTest {
    private static final int KILLS = Integer.getInteger("ductus.kills", 20);

    /** Destroying a process forcibly is kill -9 on Unix. */
    @Test
    void aTrainingKilledAtAnyMomentEndsWithTheBitsOfAnUninterruptedOne(@TempDir Path folder) throws Exception {
        TrainingResult whole = KilledTraining.train(null, TrainingListener.none());
        RandomGenerator random = Seeds.generator(Long.getLong("ductus.kills.seed", 1));
        int killed = 0;
        for (int run = 0; run < KILLS; run++) {
            killed += runAndKill(folder, random.nextInt(250)) ? 1 : 0;
        }
        assertThat(killed).isGreaterThan(KILLS / 2);
        TrainingResult resumed =
                KilledTraining.train(new CheckpointConfig(folder, 1, 0, 3, true), TrainingListener.none());
        assertThat(resumed.model().fingerprint()).isEqualTo(whole.model().fingerprint());
        assertThat(resumed.model().state()).isEqualTo(whole.model().state());
        assertThat(resumed.evaluations()).isEqualTo(whole.evaluations());
        assertThat(resumed.history()).hasSize(KilledTraining.EPOCHS);
        for (int i = 0; i < KilledTraining.EPOCHS; i++) {
            assertThat(resumed.history().get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("seconds")
                    .isEqualTo(whole.history().get(i));
        }
        assertThat(Files.readAllLines(folder.resolve("history.csv"))).hasSize(1 + KilledTraining.EPOCHS);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".tmp") || name.endsWith(".refused"))
                    .isEmpty();
        }
    }

    private static boolean runAndKill(Path folder, int millis) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.bytedeco.javacpp.cachedir=" + System.getProperty("org.bytedeco.javacpp.cachedir", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledTraining.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            if (line == null || !line.startsWith("training from")) {
                return false;
            }
            Thread.sleep(millis);
            boolean alive = process.isAlive();
            process.destroyForcibly().waitFor();
            return alive;
        }
    }
}
