// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Percentage;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellMassTest {

    private static LatentPartition of(double[]... centroids) {
        List<String> labels =
                IntStream.range(0, centroids.length).mapToObj(Integer::toString).toList();
        return new LatentPartition(
                new LatentConfig(centroids[0].length, Sampling.RANDOM, Centroids.GAUSSIAN, 0, 1),
                labels,
                new CentroidSet(centroids));
    }

    private static double[] masses(LatentPartition partition) {
        return IntStream.range(0, partition.classes().size())
                .mapToDouble(partition::cellMass)
                .toArray();
    }

    @Test
    void twoCellsAreTheNormalDistributionsTails() {
        double[] masses = masses(of(new double[] {0, 0}, new double[] {6, 8}));
        double tail = new NormalDistribution(null, 0, 1).cumulativeProbability(-5);
        assertThat(masses[1]).isCloseTo(tail, Percentage.withPercentage(1e-6));
        assertThat(masses[0]).isCloseTo(1 - tail, within(1e-12));
    }

    /** The cell between two parallel half-spaces: Φ(1) − Φ(−2). The second is decided by the first. */
    @Test
    void moreHalfSpacesThanDimensions() {
        LatentPartition partition = of(new double[] {0}, new double[] {2}, new double[] {-4});
        var normal = new NormalDistribution(null, 0, 1);
        assertThat(CellMass.of(partition, 0)).isCloseTo(normal.probability(-2, 1), within(0.02));
        assertThat(CellMass.of(partition, 1)).isCloseTo(normal.cumulativeProbability(-1), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"GAUSSIAN, 8", "EQUAL_NORM, 8", "ORTHONORMAL, 8", "GAUSSIAN, 3"})
    void massesAreTheSharesOfStandardNormalDraws(Centroids centroids, int dimensions) {
        int classes = centroids == Centroids.ORTHONORMAL ? 8 : 6;
        LatentPartition partition = LatentPartition.create(
                new LatentConfig(dimensions, Sampling.RANDOM, centroids, 0, 3),
                IntStream.range(0, classes).mapToObj(Integer::toString).toList());
        double[] masses = masses(partition);
        int draws = 40_000;
        double[] shares = new double[classes];
        RandomGenerator random = Seeds.generator(4);
        double[] z = new double[dimensions];
        for (int i = 0; i < draws; i++) {
            CentroidSet.fillGaussian(random, z);
            shares[partition.nearest(z)] += 1.0 / draws;
        }
        // half-spaces that others decide make the estimate coarser
        double rounding = classes > dimensions + 1 ? 0.04 : 0.012;
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            assertThat(masses[k]).as("class %d", k).isCloseTo(shares[k], within(rounding));
            assertThat(partition.expectedDraws(k)).isEqualTo(1 / masses[k]);
            sum += masses[k];
        }
        assertThat(sum).isCloseTo(1, within(2 * rounding));
        assertThat(masses(partition)).as("no luck in it").isEqualTo(masses);
    }

    @Test
    void aSingleClassHasAllAndOneThatIsNotThereIsNamed() {
        LatentPartition partition = of(new double[] {3, 4});
        assertThat(masses(partition)).containsExactly(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellMass.of(partition, -1))
                .withMessageContaining("no class -1");
    }
}
