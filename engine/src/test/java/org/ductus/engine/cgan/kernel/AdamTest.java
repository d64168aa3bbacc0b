// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cgan.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamTest {

    @Test
    void clipsLayersOnTheirOwnCountsThemAndAverages() {
        Blas.initialise();
        Map<String, int[]> shapes = new LinkedHashMap<>();
        shapes.put("one/a", new int[] {1});
        shapes.put("one/b", new int[] {1});
        shapes.put("two/a", new int[] {2});
        Parameters zero = Parameters.zeros(shapes);
        try (NativeArena arena = new NativeArena();
                Workers workers = new Workers(2)) {
            NetworkParameters p = new NetworkParameters("test", zero, zero, zero, zero, 2, arena);
            // layer one: (3, 4) with norm 5 in two parts; layer two: norm 0.5
            p.partials[0].put(0, new float[] {1, 4, 0.3f, 0}, 0, 4);
            p.partials[1].put(0, new float[] {2, 0, 0, 0.4f}, 0, 4);
            Adam adam = new Adam(p, 0, 0.99, 1, 0.9, workers);
            adam.step(1, 0.1);
            assertThat(adam.clip().norm()).isCloseTo(Math.sqrt(25.25), within(1e-6));
            assertThat(adam.clip().clippedShare()).isEqualTo(0.5);
            assertThat((double) p.mean[0]).isCloseTo(0.6, within(1e-6));
            assertThat((double) p.mean[1]).isCloseTo(0.8, within(1e-6));
            assertThat((double) p.mean[2]).isCloseTo(0.3, within(1e-6));
            assertThat((double) p.mean[3]).isCloseTo(0.4, within(1e-6));
            // the first step of Adam is the rate in each direction
            for (int i = 0; i < 4; i++) {
                assertThat((double) p.weights[i]).isCloseTo(-0.1, within(1e-6));
                // at the first step 2/11 of the start weights are kept
                assertThat((double) p.average[i]).isCloseTo(-0.1 * 9 / 11, within(1e-6));
            }
            float[] published = new float[4];
            p.nativeWeights.get(0, published, 0, 4);
            assertThat(published).isEqualTo(p.weights);
        }
    }

    /** Finite, but with a square that is not: the variance would be infinite and the weight never move again. */
    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -1e20f})
    void namesATensorWhoseGradientIsNoNumberOrTooLarge(float gradient) {
        Blas.initialise();
        Parameters zero = Parameters.zeros(Map.of("one/a", new int[] {2}));
        try (NativeArena arena = new NativeArena();
                Workers workers = new Workers(1)) {
            NetworkParameters p = new NetworkParameters("test", zero, zero, zero, zero, 1, arena);
            p.partials[0].put(0, new float[] {1, gradient}, 0, 2);
            Adam adam = new Adam(p, 0, 0.99, 0, 0, workers);
            assertThatThrownBy(() -> adam.step(7, 0.1))
                    .isInstanceOf(DivergenceException.class)
                    .hasMessageContaining(
                            "in iteration 7 the gradient of tensor one/a of the test is no number any more");
            assertThat(p.weights).containsOnly(0);
        }
    }

    @Test
    void withoutLimitNothingIsClipped() {
        GradientClip clip = new GradientClip(0, 2);
        clip.update(new double[] {1e8, 1});
        assertThat(clip.factor(0)).isEqualTo(1f);
        assertThat(clip.clippedShare()).isZero();
    }
}
