// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianNormTest {

    /** Half-normal, Rayleigh, Maxwell, and the latent size of the paper. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.7978845608, 0.6028102750",
        "2, 1.2533141373, 0.6551363775",
        "3, 1.5957691216, 0.6734396151",
        "100, 9.9750312, 0.7062254"
    })
    void meansAndDeviationsAreTheTextbooks(int dimensions, double mean, double deviation) {
        var norm = new GaussianNorm(dimensions);
        assertThat(norm.mean()).isCloseTo(mean, within(1e-6));
        assertThat(norm.deviation()).isCloseTo(deviation, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "100", "5000"})
    void theDensityIsOne(int dimensions) {
        var norm = new GaussianNorm(dimensions);
        double step = 0.001;
        double sum = 0;
        double mean = 0;
        for (double x = step / 2; x < norm.mean() + 12; x += step) {
            sum += norm.density(x) * step;
            mean += x * norm.density(x) * step;
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        assertThat(mean).isCloseTo(norm.mean(), within(1e-3));
        assertThat(norm.density(-1)).isZero();
    }

    @Test
    void theDistanceTellsNoiseFromWhatIsNot() {
        RandomGenerator random = Seeds.generator(2);
        double[] norms = new double[4000];
        double[] z = new double[20];
        for (int i = 0; i < norms.length; i++) {
            CentroidSet.fillGaussian(random, z);
            norms[i] = Math.sqrt(CentroidSet.dot(z, z));
        }
        var norm = new GaussianNorm(20);
        assertThat(norm.distance(norms)).isLessThan(0.03);
        for (int i = 0; i < norms.length; i++) {
            norms[i] *= 0.5;
        }
        assertThat(norm.distance(norms)).isGreaterThan(0.95);
        assertThat(norm.distance(new double[] {norm.mean()})).isBetween(0.4, 0.6);
    }
}
