// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;

class DrawnPointsTest {

    @Test
    void areSumsOfTheVectorsFromTheStartOfEachSample() {
        DrawnPoints points = new DrawnPoints(3, 2, 0.5f);
        float[] a = new float[1 + points.size()];
        for (int t = 0; t < 6; t++) {
            a[1 + 3 * t] = t + 1;
            a[1 + 3 * t + 1] = -1;
            a[1 + 3 * t + 2] = 1;
        }
        points.draw(a, 1);
        assertThat(Arrays.copyOfRange(a, 19, 31))
                .containsExactly(0.5f, -0.5f, 1.5f, -1f, 3f, -1.5f, 2f, -0.5f, 4.5f, -1f, 7.5f, -1.5f);
    }

    @Test
    void withoutWeightThereAreNone() {
        DrawnPoints points = new DrawnPoints(3, 1, 0);
        float[] a = new float[9];
        Arrays.fill(a, 1f);
        points.draw(a, 0);
        assertThat(a).containsOnly(1f).hasSize(points.size());
    }

    /** The scalar product of g with what is drawn of v is that of g's transpose with v. */
    @Test
    void gradientsGoBackThroughTheTranspose() {
        RandomGenerator random = Seeds.generator(4);
        DrawnPoints points = new DrawnPoints(5, 2, 0.7f);
        float[] drawn = new float[points.size()];
        float[] g = new float[points.size()];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = i < points.vectors() ? (float) random.nextGaussian() : 0;
            g[i] = (float) random.nextGaussian();
        }
        points.draw(drawn, 0);
        float[] back = new float[points.vectors()];
        points.transpose(g, 0, 2f, back, 0);
        double left = 0;
        for (int i = 0; i < g.length; i++) {
            left += 2 * g[i] * drawn[i];
        }
        double right = 0;
        for (int i = 0; i < back.length; i++) {
            right += back[i] * drawn[i];
        }
        assertThat(right).isCloseTo(left, within(1e-4));
    }
}
