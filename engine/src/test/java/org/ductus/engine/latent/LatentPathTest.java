// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatentPathTest {

    @Test
    void turnsAndGrowsAtAConstantRate() {
        List<float[]> points = LatentPath.between(new float[] {2, 0, 0}, new float[] {0, 0, 4}, 2);
        assertThat(points).hasSize(2);
        for (int i = 0; i < 2; i++) {
            double t = (i + 1) / 3.0;
            double length = 2 + 2 * t;
            assertThat(points.get(i)[0]).isCloseTo((float) (length * Math.cos(t * Math.PI / 2)), within(1e-6f));
            assertThat(points.get(i)[1]).isZero();
            assertThat(points.get(i)[2]).isCloseTo((float) (length * Math.sin(t * Math.PI / 2)), within(1e-6f));
        }
    }

    @Test
    void takesTheStraightLineWhereNoAngleIsGiven() {
        assertThat(LatentPath.between(new float[] {1, 0}, new float[] {3, 0}, 1))
                .containsExactly(new float[] {2, 0});
        assertThat(LatentPath.between(new float[] {1, 0}, new float[] {-1, 0}, 1))
                .containsExactly(new float[] {0, 0});
        assertThat(LatentPath.between(new float[2], new float[] {2, 0}, 1)).containsExactly(new float[] {1, 0});
        assertThat(LatentPath.between(new float[2], new float[2], 0)).isEmpty();
    }

    @Test
    void refusesVectorsOfTwoSizes() {
        assertThatThrownBy(() -> LatentPath.between(new float[2], new float[3], 1))
                .hasMessageContaining("2 and 3 numbers");
    }
}
