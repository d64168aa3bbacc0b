// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LatentPartitionTest {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e");

    private static LatentConfig config(int dimensions, Sampling sampling, Centroids centroids) {
        return new LatentConfig(dimensions, sampling, centroids, 0.3, 7);
    }

    private static LatentPartition partition(int dimensions, Centroids centroids) {
        return LatentPartition.create(config(dimensions, Sampling.PULL_TO_CENTROID, centroids), LETTERS);
    }

    private static double product(LatentPartition partition, int j, int k) {
        return CentroidSet.dot(partition.centroid(j), partition.centroid(k));
    }

    @Test
    void gaussianCentroidsAreStandardNormal() {
        LatentPartition partition = partition(20_000, Centroids.GAUSSIAN);
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < 5; k++) {
                assertThat(product(partition, j, k) / 20_000).isCloseTo(j == k ? 1 : 0, within(0.05));
            }
        }
        assertThat(product(partition, 0, 0)).isNotEqualTo(product(partition, 1, 1));
    }

    @Test
    void equalNormCentroidsAreAsLongAsStandardNormalVectorsOnAverage() {
        LatentPartition partition = partition(100, Centroids.EQUAL_NORM);
        for (int k = 0; k < 5; k++) {
            assertThat(Math.sqrt(product(partition, k, k))).isCloseTo(10, within(1e-9));
        }
        assertThat(product(partition, 0, 1)).isNotCloseTo(0, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"5", "100"})
    void orthonormalCentroidsAreOrthonormal(int dimensions) {
        LatentPartition partition = partition(dimensions, Centroids.ORTHONORMAL);
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < 5; k++) {
                assertThat(product(partition, j, k)).isCloseTo(j == k ? 1 : 0, within(1e-12));
            }
        }
    }

    /** Now and then a draw lies nearly in the span of those before it, and what is left of it is mostly rounding. */
    @Test
    void orthonormalCentroidsAreSoForUnluckyDrawsToo() {
        for (int seed = 0; seed < 1000; seed++) {
            var config = new LatentConfig(5, Sampling.RANDOM, Centroids.ORTHONORMAL, 0, seed);
            LatentPartition partition = LatentPartition.create(config, LETTERS);
            for (int j = 0; j < 4; j++) {
                assertThat(product(partition, j, 4)).as("seed %d", seed).isCloseTo(0, within(5e-15));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Centroids.class)
    void aCentroidDependsOnTheSeedAndNotOnLaterClasses(Centroids centroids) {
        LatentConfig config = config(10, Sampling.PULL_TO_CENTROID, centroids);
        LatentConfig other = new LatentConfig(10, Sampling.PULL_TO_CENTROID, centroids, 0.3, 8);
        double[] second = LatentPartition.create(config, LETTERS).centroid(1);
        assertThat(LatentPartition.create(config, List.of("a", "b")).centroid(1))
                .isEqualTo(second);
        assertThat(LatentPartition.create(other, LETTERS).centroid(1)).isNotEqualTo(second);
    }

    @Test
    void classesAreFoundByLabel() {
        LatentPartition partition = partition(6, Centroids.GAUSSIAN);
        assertThat(partition.indexOf("c")).isEqualTo(2);
        assertThat(partition.indexOf("C")).isEqualTo(-1);
        assertThat(partition.nearest(partition.centroid(3))).isEqualTo(3);
        partition.centroid(3)[0] = 99;
        assertThat(partition.centroid(3)[0]).as("a copy was handed out").isNotEqualTo(99);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> partition.nearest(new double[5]))
                .withMessageContaining("5 components")
                .withMessageContaining("6 dimensions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> partition.centroid(5))
                .withMessageContaining("no class 5");
    }

    /** Scalar products alone would call the longest centroid the nearest. */
    @Test
    void nearestIsByDistance() {
        LatentPartition partition = new LatentPartition(
                config(2, Sampling.RANDOM, Centroids.GAUSSIAN),
                List.of("short", "long"),
                new CentroidSet(new double[][] {{1, 0}, {10, 0}}));
        assertThat(partition.nearest(new double[] {5.4, 3})).isZero();
        assertThat(partition.nearest(new double[] {5.6, 3})).isEqualTo(1);
    }

    @Test
    void classesAreChecked() {
        LatentConfig config = config(4, Sampling.SIMPLEX_EXCHANGE, Centroids.GAUSSIAN);
        assertThat(config.centroids()).isEqualTo(Centroids.ORTHONORMAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatentPartition.create(config, LETTERS))
                .withMessageContaining("Simplex exchange needs")
                .withMessageContaining("5 classes and 4 dimensions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> partition(4, Centroids.ORTHONORMAL))
                .withMessageContaining("Orthonormal centroids need");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatentPartition.create(config, List.of()))
                .withMessageContaining("at least one class");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatentPartition.create(config, List.of("a", "b", "a")))
                .withMessageContaining("\"a\" is named twice");
    }

    @Test
    void settingsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(0, Sampling.RANDOM, Centroids.GAUSSIAN))
                .withMessageContaining("latent size is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(LatentConfig.MAX_DIMENSIONS + 1, Sampling.RANDOM, Centroids.GAUSSIAN))
                .withMessageContaining("between 1 and 100000");
        for (double sigma : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LatentConfig(3, Sampling.RANDOM, Centroids.GAUSSIAN, sigma, 1))
                    .withMessageContaining("noise around the centroid is " + sigma);
        }
    }

    @Test
    void anotherSamplingKeepsTheCentroids() {
        LatentPartition partition = partition(6, Centroids.GAUSSIAN);
        LatentPartition other = partition.withSampling(Sampling.CENTROID_NOISE);
        assertThat(other.config().sampling()).isEqualTo(Sampling.CENTROID_NOISE);
        assertThat(other.centroid(4)).isEqualTo(partition.centroid(4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> partition.withSampling(Sampling.SIMPLEX_EXCHANGE))
                .withMessageContaining("orthonormal centroids");
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void jsonKeepsEveryBit(Sampling sampling) throws IOException {
        LatentPartition partition = LatentPartition.create(config(9, sampling, Centroids.EQUAL_NORM), LETTERS);
        LatentPartition read = LatentPartition.ofJson(partition.toJson());
        assertThat(read.config()).isEqualTo(partition.config());
        assertThat(read.classes()).isEqualTo(LETTERS);
        for (int k = 0; k < 5; k++) {
            assertThat(read.centroid(k)).isEqualTo(partition.centroid(k));
        }
        assertThat(read.toJson()).isEqualTo(partition.toJson());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"version\":1 | \"version\":2 | version 1, but found \"ductus-latent-partition\" version 2",
                "\"sigma\":0.3, | ## | exactly the fields",
                "\"sigma\":0.3 | \"sigma\":-1 | noise around the centroid is -1.0",
                "\"sigma\":0.3 | \"sigma\":\"0.3\" | \"sigma\" must be a number",
                "\"seed\":7 | \"seed\":7.5 | whole numbers",
                "\"seed\":7 | \"seed\":99999999999999999999 | whole numbers",
                "\"seed\":7 | \"seed\":7,\"seed\":8 | damaged",
                "\"dimensions\":2 | \"dimensions\":3 | 2 components instead of 3",
                "GAUSSIAN | java.lang.Runtime | instead of one of [GAUSSIAN",
                "\"label\":\"b\" | \"label\":\"a\" | named twice",
                "\"label\":\"b\" | \"label\":\"b\",\"type\":1 | class 1 must have exactly the fields",
                "0.5 | \"0.5\" | component 1 of the centroid of class \"a\" is not a finite number",
                "0.5 | 1e999 | component 1 of the centroid of class \"a\" is not a finite number",
                "]}]} | ]}]}x | damaged",
                "]}]} | ]} | damaged",
            })
    void damagedJsonIsRefusedWithASentence(String part, String replacement, String reason) throws IOException {
        LatentPartition partition = new LatentPartition(
                config(2, Sampling.RANDOM, Centroids.GAUSSIAN),
                List.of("a", "b"),
                new CentroidSet(new double[][] {{1, 0.5}, {2, 3}}));
        String json = new String(partition.toJson(), StandardCharsets.UTF_8);
        assertThat(json).contains(part);
        byte[] damaged = json.replace(part, replacement).getBytes(StandardCharsets.UTF_8);
        assertThatIOException()
                .isThrownBy(() -> LatentPartition.ofJson(damaged))
                .withMessageStartingWith("The latent space cannot be read")
                .withMessageContaining(reason);
    }
}
