// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LatentSamplerTest {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d");
    private static final int DIMENSIONS = 6;
    private static final int DRAWS = 4000;

    /** The seeds are fixed, so that this is no chance of a failure but a distance: |F1 − F2| up to about 0.04. */
    private static final double SAME = 0.001;

    private static LatentPartition partition(Sampling sampling, Centroids centroids) {
        return LatentPartition.create(new LatentConfig(DIMENSIONS, sampling, centroids, 0.3, 5), LETTERS);
    }

    /** [draw][component] */
    private static double[][] draw(LatentPartition partition, int classIndex, int draws, long seed) {
        LatentSampler sampler = LatentSampler.of(partition);
        RandomGenerator random = Seeds.generator(seed);
        double[][] z = new double[draws][partition.dimensions()];
        float[] out = new float[partition.dimensions() + 2];
        for (double[] row : z) {
            Arrays.fill(out, 42);
            sampler.sample(classIndex, random, out, 1);
            assertThat(out[0]).as("before the vector").isEqualTo(42);
            assertThat(out[row.length + 1]).as("behind the vector").isEqualTo(42);
            for (int i = 0; i < row.length; i++) {
                row[i] = out[i + 1];
            }
        }
        return z;
    }

    private static double[] along(double[][] z, double[] direction) {
        return Arrays.stream(z)
                .mapToDouble(row -> CentroidSet.dot(row, direction))
                .toArray();
    }

    private static double distinct(double[] a, double[] b) {
        return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(a, b);
    }

    @ParameterizedTest
    @CsvSource({
        "REJECTION, GAUSSIAN",
        "REJECTION, ORTHONORMAL",
        "PULL_TO_CENTROID, GAUSSIAN",
        "PULL_TO_CENTROID, EQUAL_NORM",
        "SIMPLEX_EXCHANGE, ORTHONORMAL"
    })
    void drawsLieInTheCellOfTheirClass(Sampling sampling, Centroids centroids) {
        LatentPartition partition = partition(sampling, centroids);
        for (int k = 0; k < LETTERS.size(); k++) {
            for (double[] z : draw(partition, k, 500, k)) {
                assertThat(partition.nearest(z)).isEqualTo(k);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void equalSeedsGiveEqualDraws(Sampling sampling) {
        LatentPartition partition = partition(sampling, Centroids.GAUSSIAN);
        assertThat(draw(partition, 1, 3, 9)).isDeepEqualTo(draw(partition, 1, 3, 9));
        assertThat(draw(partition, 1, 3, 9)[0]).isNotEqualTo(draw(partition, 1, 3, 10)[0]);
    }

    @Test
    void randomDrawsAreStandardNormalWhateverTheClass() {
        LatentPartition partition = partition(Sampling.RANDOM, Centroids.GAUSSIAN);
        double[][] z = draw(partition, 2, DRAWS, 1);
        assertThat(z).isDeepEqualTo(draw(partition, 0, DRAWS, 1));
        for (int i = 0; i < DIMENSIONS; i++) {
            double[] axis = new double[DIMENSIONS];
            axis[i] = 1;
            assertThat(new KolmogorovSmirnovTest()
                            .kolmogorovSmirnovTest(new NormalDistribution(null, 0, 1), along(z, axis)))
                    .as("component %d", i)
                    .isGreaterThan(SAME);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(partition, 4, 1, 1))
                .withMessageContaining("no class 4");
    }

    @Test
    void centroidAndNoiseHasTheCentroidAsMeanAndSigmaAsDeviation() {
        LatentPartition partition = partition(Sampling.CENTROID_NOISE, Centroids.GAUSSIAN);
        double[][] z = draw(partition, 3, DRAWS, 2);
        for (int i = 0; i < DIMENSIONS; i++) {
            double[] axis = new double[DIMENSIONS];
            axis[i] = 1;
            double mean = partition.centroid(3)[i];
            assertThat(new KolmogorovSmirnovTest()
                            .kolmogorovSmirnovTest(new NormalDistribution(null, mean, 0.3), along(z, axis)))
                    .as("component %d", i)
                    .isGreaterThan(SAME);
        }
    }

    /** The loop as the paper writes it down. */
    @ParameterizedTest
    @EnumSource(value = Centroids.class)
    void pullToCentroidHasTheDistributionOfThePapersLoop(Centroids centroids) {
        LatentPartition partition = partition(Sampling.PULL_TO_CENTROID, centroids);
        RandomGenerator random = Seeds.generator(77);
        for (int c = 0; c < LETTERS.size(); c++) {
            double[] centroid = partition.centroid(c);
            double[][] loop = new double[DRAWS][DIMENSIONS];
            for (double[] z : loop) {
                double[] start = new double[DIMENSIONS];
                CentroidSet.fillGaussian(random, start);
                do {
                    double r = random.nextDouble();
                    for (int i = 0; i < DIMENSIONS; i++) {
                        z[i] = start[i] + r * (centroid[i] - start[i]);
                    }
                } while (partition.nearest(z) != c);
            }
            double[][] closed = draw(partition, c, DRAWS, c);
            for (int direction = 0; direction < LETTERS.size(); direction++) {
                double[] towards = partition.centroid(direction);
                assertThat(distinct(along(loop, towards), along(closed, towards)))
                        .as("class %d along centroid %d", c, direction)
                        .isGreaterThan(SAME);
            }
        }
    }

    @Test
    void simplexExchangeHasTheDistributionOfRejection() {
        LatentPartition partition = partition(Sampling.SIMPLEX_EXCHANGE, Centroids.ORTHONORMAL);
        double[] outside = new double[DIMENSIONS];
        Arrays.fill(outside, 1);
        for (int c = 0; c < LETTERS.size(); c++) {
            double[][] exchanged = draw(partition, c, DRAWS, c);
            double[][] rejected = draw(partition.withSampling(Sampling.REJECTION), c, DRAWS, 100 + c);
            for (int direction = 0; direction < LETTERS.size(); direction++) {
                double[] towards = partition.centroid(direction);
                assertThat(distinct(along(exchanged, towards), along(rejected, towards)))
                        .isGreaterThan(SAME);
            }
            assertThat(distinct(along(exchanged, outside), along(rejected, outside)))
                    .isGreaterThan(SAME);
            // reflections keep lengths: |z|² is chi-squared
            double[] squares = Arrays.stream(exchanged)
                    .mapToDouble(z -> CentroidSet.dot(z, z))
                    .toArray();
            assertThat(StatUtils.mean(squares)).isCloseTo(DIMENSIONS, within(0.2));
        }
    }

    @Test
    void rejectionThatWouldTakeForeverIsRefusedByName() {
        LatentPartition partition = new LatentPartition(
                new LatentConfig(2, Sampling.REJECTION, Centroids.GAUSSIAN, 0, 1),
                List.of("near", "far"),
                new CentroidSet(new double[][] {{0, 0}, {10, 0}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatentSampler.of(partition))
                .withMessageContaining("class \"far\"")
                .withMessageContaining("3,488,556 draws")
                .withMessageContaining("limit of 100,000");
    }
}
