// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.ductus.engine.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LatentDiagnosticsTest {

    private static final int CLASSES = 39;

    private static LatentPartition paper(Sampling sampling) {
        return LatentPartition.create(
                new LatentConfig(100, sampling, Centroids.GAUSSIAN, 0.3, 1),
                IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList());
    }

    private static LatentDiagnostics measure(LatentPartition partition, int draws) {
        return LatentDiagnostics.measure(partition, draws, 7, Progress.none());
    }

    private static LatentPartition of(Sampling sampling, double[]... centroids) {
        return new LatentPartition(
                new LatentConfig(centroids[0].length, sampling, Centroids.GAUSSIAN, 0.3, 1),
                IntStream.range(0, centroids.length).mapToObj(k -> "c" + k).toList(),
                new CentroidSet(centroids));
    }

    @Test
    void plainNoiseIsGaussianWithinEachClassToo() {
        LatentDiagnostics random = measure(paper(Sampling.RANDOM), 300);
        assertThat(random.normMean()).isCloseTo(9.975, within(0.03));
        assertThat(random.variance()).isCloseTo(1, within(0.01));
        assertThat(random.varianceWithin()).isCloseTo(1, within(0.01));
        assertThat(random.normDistance()).isLessThan(0.015);
        assertThat(random.classes())
                .allSatisfy(c -> assertThat(c.normDeviation()).isCloseTo(0.706, within(0.12)));
    }

    /** With uniform classes the mixture of its cells is exactly N(0, I), and all cells have the same mass. */
    @Test
    void simplexExchangeIsExactlyGaussianAsAWhole() {
        LatentDiagnostics simplex = measure(paper(Sampling.SIMPLEX_EXCHANGE), 300);
        assertThat(simplex.normMean()).isCloseTo(9.975, within(0.03));
        assertThat(simplex.variance()).isCloseTo(1, within(0.01));
        assertThat(simplex.normDistance()).isLessThan(0.015);
        assertThat(simplex.varianceWithin()).isBetween(0.93, 0.98);
        assertThat(simplex.classes()).allSatisfy(c -> {
            assertThat(c.cellMass()).isEqualTo(1.0 / CLASSES);
            assertThat(c.expectedDraws()).isCloseTo(CLASSES, within(1e-9));
            assertThat(c.nearestDistance()).isCloseTo(Math.sqrt(2), within(1e-9));
        });
    }

    /** The paper's way: shorter than Gaussian noise, with a quarter of its variance within a class, in unequal cells. */
    @Test
    void pullToCentroidDistortsTheLatentVectors() {
        LatentDiagnostics pull = measure(paper(Sampling.PULL_TO_CENTROID), 300);
        assertThat(pull.normMean()).isCloseTo(7.9, within(0.1));
        assertThat(pull.varianceWithin()).isBetween(0.22, 0.29);
        assertThat(pull.variance()).isLessThan(0.7);
        assertThat(pull.normDistance()).isGreaterThan(0.7);
        double[] masses = pull.classes().stream()
                .mapToDouble(ClassDiagnostics::cellMass)
                .sorted()
                .toArray();
        assertThat(masses[0]).isLessThan(0.001);
        assertThat(masses[CLASSES - 1]).isGreaterThan(0.1);
        assertThat(Arrays.stream(masses).sum()).isCloseTo(1, within(0.02));
    }

    /** |z|² of centroid + noise is |centroid|² + d σ² on average, and only the noise varies within a class. */
    @Test
    void centroidAndNoiseVariesByItsNoise() {
        LatentPartition partition = of(Sampling.CENTROID_NOISE, new double[] {3, 4, 0}, new double[] {0, 0, 12});
        LatentDiagnostics diagnostics = measure(partition, 4000);
        assertThat(diagnostics.varianceWithin()).isCloseTo(0.09, within(0.003));
        assertThat(diagnostics.classes().get(0).normMean()).isCloseTo(5, within(0.05));
        assertThat(diagnostics.classes().get(1).normDeviation()).isCloseTo(0.3, within(0.02));
        assertThat(diagnostics.classes().get(0).nearest()).isEqualTo("c1");
        assertThat(diagnostics.classes().get(0).nearestDistance()).isCloseTo(13, within(1e-9));
    }

    @Test
    void theNearestClassIsFoundForEach() {
        LatentDiagnostics diagnostics =
                measure(of(Sampling.RANDOM, new double[] {0, 0}, new double[] {10, 0}, new double[] {10, 2}), 10);
        assertThat(diagnostics.classes()).extracting(ClassDiagnostics::nearest).containsExactly("c1", "c2", "c1");
        assertThat(diagnostics.classes().get(2).nearestDistance()).isEqualTo(2);
        assertThat(measure(of(Sampling.RANDOM, new double[] {1, 1}), 10)
                        .classes()
                        .get(0)
                        .nearest())
                .isEqualTo("c0");
    }

    /** Centroids on a line: all their variance lies along the first axis, and distances on it are the true ones. */
    @Test
    void thePlaneShowsHowCentroidsDiffer() {
        LatentDiagnostics line = measure(
                of(Sampling.RANDOM, new double[] {0, 1, 2}, new double[] {3, 1, 6}, new double[] {6, 1, 10}), 10);
        assertThat(line.planeShare(0)).isCloseTo(1, within(1e-9));
        assertThat(line.planeShare(1)).isZero();
        assertThat(Math.abs(line.centroidPoint(2)[0] - line.centroidPoint(0)[0]))
                .isCloseTo(10, within(1e-9));
        double[] one = line.centroidPoint(1);
        assertThat(Math.hypot(one[0], one[1])).isLessThanOrEqualTo(Math.sqrt(46) + 1e-9);
        LatentDiagnostics many = measure(paper(Sampling.RANDOM), 10);
        assertThat(many.planeShare(0)).isBetween(many.planeShare(1), 0.2);
    }

    /** Points of standard normal vectors have standard normal coordinates: the axes are orthonormal, whatever the classes. */
    @Test
    void theAxesAreOrthonormal() {
        for (LatentPartition partition : List.of(
                paper(Sampling.RANDOM),
                of(Sampling.RANDOM, new double[] {2, 0, 0}),
                of(Sampling.RANDOM, new double[] {1, 1}, new double[] {1, 1}))) {
            LatentDiagnostics diagnostics = measure(partition, 1500);
            double[] squares = new double[3];
            int n = 0;
            for (int k = 0; k < partition.classes().size(); k++) {
                for (double[] point : diagnostics.points(k)) {
                    squares[0] += point[0] * point[0];
                    squares[1] += point[1] * point[1];
                    squares[2] += point[0] * point[1];
                    n++;
                }
            }
            assertThat(squares[0] / n).isCloseTo(1, within(0.15));
            assertThat(squares[1] / n).isCloseTo(1, within(0.15));
            assertThat(squares[2] / n).isCloseTo(0, within(0.1));
        }
        LatentDiagnostics flat = measure(of(Sampling.RANDOM, new double[] {1}, new double[] {2}), 50);
        assertThat(List.of(flat.points(0)))
                .allSatisfy(point -> assertThat(point[1]).isZero());
    }

    @ParameterizedTest
    @EnumSource(value = Sampling.class, names = "REJECTION", mode = EnumSource.Mode.EXCLUDE)
    void equalSeedsGiveEqualFigures(Sampling sampling) {
        LatentPartition partition = paper(sampling);
        LatentDiagnostics one = LatentDiagnostics.measure(partition, 20, 5, Progress.none());
        LatentDiagnostics same = LatentDiagnostics.measure(partition, 20, 5, Progress.none());
        LatentDiagnostics other = LatentDiagnostics.measure(partition, 20, 6, Progress.none());
        assertThat(one.classes()).isEqualTo(same.classes()).isNotEqualTo(other.classes());
        assertThat(one.norms()).isEqualTo(same.norms()).hasSize(20 * CLASSES);
        assertThat(one.points(3)).isDeepEqualTo(same.points(3));
    }

    @Test
    void drawsAreLimitedAndCancelled() {
        LatentPartition partition = paper(Sampling.RANDOM);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measure(partition, 1))
                .withMessageContaining("draws a class is 1,")
                .withMessageContaining("between 2 and 100000");
        assertThatIllegalArgumentException().isThrownBy(() -> measure(partition, LatentDiagnostics.MAX_DRAWS + 1));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> LatentDiagnostics.measure(partition, 100_000, 1, (fraction, message) -> {
                    assertThat(message.get()).startsWith("Drawing latent vectors of class ");
                    if (fraction > 0.001) {
                        throw new CancellationException();
                    }
                }));
    }
}
