// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.junit.jupiter.api.Test;

class TrainingDataTest {
    private final LatentPartition partition = LatentPartition.create(LatentConfig.defaults(), List.of("A", "B"));

    private TrainingData of(List<String> labels, double[]... vectors) {
        return TrainingData.of(List.of(vectors), labels, partition);
    }

    @Test
    void scalesToUnitRootMeanSquareAndSignedPen() {
        TrainingData data = of(List.of("A", "B"), new double[] {3, 0, 1, 0, 2, 0}, new double[] {0, 0, 1, 1, 2, 1});
        assertThat(data.scale().dx()).isCloseTo(Math.sqrt(10 / 4.0), within(1e-12));
        float[] row = new float[6];
        data.copyRow(0, 0, row, 0);
        assertThat(row[2]).isEqualTo(1f);
        assertThat(row[5]).isEqualTo(-1f);
        assertThat(data.scale().fromNetwork(row, 0, 6)).containsExactly(new double[] {3, 0, 1, 0, 2, 0}, within(1e-6));
        assertThat(data.rows(1)).isEqualTo(1);
        assertThat(data.fingerprint()).hasSize(16);
    }

    @Test
    void refusesWhatCannotBeTrainedOn() {
        double[] v = {1, 2, 1};
        assertThatThrownBy(() -> of(List.of())).hasMessageContaining("empty");
        assertThatThrownBy(() -> of(List.of("A", "C"), v, v))
                .hasMessageContaining("Row 2")
                .hasMessageContaining("\"C\"");
        assertThatThrownBy(() -> of(List.of("A", "A"), v, v)).hasMessageContaining("\"B\"");
        assertThatThrownBy(() -> of(List.of("A", "B"), v, new double[6])).hasMessageContaining("row 1 has 1");
        assertThatThrownBy(() -> of(List.of("A", "B"), v, new double[] {1, Double.NaN, 1}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> of(List.of("A", "B"), new double[4], v)).hasMessageContaining("multiple of 3");
        LatentPartition one = LatentPartition.create(LatentConfig.defaults(), List.of("A"));
        assertThatThrownBy(() -> TrainingData.of(List.of(v), List.of("A"), one)).hasMessageContaining("two classes");
    }
}
