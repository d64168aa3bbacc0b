// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.junit.jupiter.api.Test;

class EnergyDistanceTest {

    private static EnergyDistance of(int batch, int classmates, double weight) {
        return EnergyDistance.of(CganConfig.basic().toBuilder()
                .steps(2)
                .minibatch(batch)
                .classmates(classmates)
                .energyDistance(weight)
                .build());
    }

    private static float[] gaussian(int n, double mean, double sigma, RandomGenerator random) {
        float[] v = new float[n];
        for (int i = 0; i < n; i++) {
            v[i] = (float) (mean + sigma * random.nextGaussian());
        }
        return v;
    }

    /** Also where the last group is smaller than the others, and one sample is alone. */
    @Test
    void itsGradientAgreesWithFiniteDifferences() {
        for (int batch : new int[] {8, 7, 5}) {
            EnergyDistance energy = of(batch, 4, 0.7);
            RandomGenerator random = Seeds.generator(batch);
            float[] real = gaussian(6 * batch, 0, 1, random);
            float[] generated = gaussian(6 * batch, 1, 1, random);
            float[] gradient = new float[6 * batch];
            energy.addGradient(generated, real, 0, 3, gradient);
            energy.addGradient(generated, real, 3, batch - 3, gradient);
            for (int i = 0; i < generated.length; i++) {
                float before = generated[i];
                generated[i] = before + 0.01f;
                double up = energy.loss(generated, real);
                generated[i] = before - 0.01f;
                double down = energy.loss(generated, real);
                generated[i] = before;
                assertThat((double) gradient[i]).isCloseTo((up - down) / 0.02, within(1e-4));
            }
        }
    }

    /** Least where generated samples spread as real ones do: neither collapsed, nor too far apart, nor elsewhere. */
    @Test
    void isLeastForTheSameDistribution() {
        int n = 4096;
        EnergyDistance energy = of(n, 4, 1);
        float[] real = gaussian(6 * n, 0, 1, Seeds.generator(1));
        double same = energy.loss(gaussian(6 * n, 0, 1, Seeds.generator(2)), real);
        assertThat(energy.loss(gaussian(6 * n, 0, 0.3, Seeds.generator(2)), real))
                .isGreaterThan(same + 0.1);
        assertThat(energy.loss(gaussian(6 * n, 0, 2, Seeds.generator(2)), real)).isGreaterThan(same + 0.1);
        assertThat(energy.loss(gaussian(6 * n, 0.7, 1, Seeds.generator(2)), real))
                .isGreaterThan(same + 0.1);
    }

    /** Equal samples, whose distance has no gradient, give none. */
    @Test
    void staysFiniteForEqualSamples() {
        float[] gradient = new float[24];
        of(4, 4, 1).addGradient(new float[24], new float[24], 0, 4, gradient);
        assertThat(gradient).containsOnly(0f);
    }
}
