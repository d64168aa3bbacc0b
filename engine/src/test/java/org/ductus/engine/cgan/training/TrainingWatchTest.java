// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.ductus.engine.cgan.EpochRecord;
import org.junit.jupiter.api.Test;

class TrainingWatchTest {
    private final TrainingWatch watch = new TrainingWatch();

    private void epochs(int from, int to, double real, double fake) {
        for (int epoch = from; epoch <= to; epoch++) {
            watch.epoch(new EpochRecord(epoch, epoch, 1, 1, real, fake, 1, 1, 0, 0, 0, 0.002, 1));
        }
    }

    @Test
    void warnsOfADiscriminatorThatWinsForLongAndOnlyWhileItDoes() {
        epochs(1, 3, 0.6, 0.4);
        epochs(4, 12, 0.99, 0.01);
        assertThat(watch.warnings()).isEmpty();
        epochs(13, 13, 0.99, 0.01);
        assertThat(watch.warnings())
                .singleElement()
                .asString()
                .contains("since epoch 4,")
                .contains("R1");
        epochs(14, 14, 0.9, 0.1);
        assertThat(watch.warnings()).isEmpty();
    }

    @Test
    void warnsOfADiscriminatorThatTellsNothingApart() {
        epochs(1, 10, 0.503, 0.498);
        assertThat(watch.warnings()).singleElement().asString().contains("since epoch 1:");
    }
}
