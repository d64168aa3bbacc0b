// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ductus.engine.Killing;
import org.ductus.engine.cgan.TrainingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the moment at which a training's process is killed, it goes on to the same bits. */
class KillTest {
    private static final int KILLS = Killing.times(20);

    @Test
    void aTrainingKilledAtAnyMomentEndsWithTheBitsOfAnUninterruptedOne(@TempDir Path folder) throws Exception {
        TrainingResult whole = KilledTraining.train(null, TrainingListener.none());
        Killing killing = new Killing();
        int killed = 0;
        for (int run = 0; run < KILLS; run++) {
            killed += killing.kill(KilledTraining.class, 250, folder.toString()) ? 1 : 0;
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
                    .filteredOn(name -> name.contains(".part") || name.endsWith(".refused"))
                    .isEmpty();
        }
    }
}
