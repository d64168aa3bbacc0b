// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ductus.benchmarks.Blocks;
import org.ductus.engine.Seeds;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.LatentSampler;
import org.ductus.engine.latent.Sampling;
import picocli.CommandLine.Command;

/** Latent vectors for 39 classes in 100 dimensions by each strategy, beside the paper's loops. */
@Command(name = "sampling", description = "Latent vectors by each strategy, beside the paper's loops.")
public final class SamplingBenchmark extends PipelineBenchmark {
    private static final int CLASSES = 39;
    private static final int DIMENSIONS = 100;
    private static final int VECTORS = 390;

    /** For picocli. */
    public SamplingBenchmark() {
        super("sampling");
    }

    @Override
    void measure() throws Exception {
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            classes.add("class " + i);
        }
        for (Sampling sampling : Sampling.values()) {
            Centroids centroids = sampling == Sampling.SIMPLEX_EXCHANGE || sampling == Sampling.REJECTION
                    ? Centroids.ORTHONORMAL
                    : Centroids.GAUSSIAN;
            LatentPartition partition =
                    LatentPartition.create(new LatentConfig(DIMENSIONS, sampling, centroids, 0.3, 1), classes);
            Map<String, Blocks.Candidate> candidates = new LinkedHashMap<>();
            LatentSampler sampler = LatentSampler.of(partition);
            candidates.put("Ductus", repeat(sampler));
            LatentSampler loop = loop(sampling, centroids(partition));
            if (loop != null) {
                candidates.put("the paper's loop", repeat(loop));
            }
            compare(sampling.displayName(), VECTORS, "vectors", candidates);
        }
    }

    private static double[][] centroids(LatentPartition partition) {
        double[][] centroids = new double[CLASSES][];
        for (int k = 0; k < CLASSES; k++) {
            centroids[k] = partition.centroid(k);
        }
        return centroids;
    }

    private static Blocks.Candidate repeat(LatentSampler sampler) {
        RandomGenerator random = Seeds.generator(1, 1);
        float[] out = new float[DIMENSIONS];
        return () -> {
            for (int i = 0; i < VECTORS; i++) {
                sampler.sample(i % CLASSES, random, out, 0);
            }
        };
    }

    /** Draw until the vector lies in the class's cell: for a pulled one (Pseudocode 1), or for a plain one. */
    private static LatentSampler loop(Sampling sampling, double[][] centroids) {
        return switch (sampling) {
            case PULL_TO_CENTROID -> (c, random, out, offset) -> {
                double[] z0 = gaussian(random);
                double[] z = new double[DIMENSIONS];
                do {
                    double r = random.nextDouble();
                    for (int i = 0; i < DIMENSIONS; i++) {
                        z[i] = z0[i] + r * (centroids[c][i] - z0[i]);
                    }
                } while (nearest(centroids, z) != c);
                store(z, out, offset);
            };
            case SIMPLEX_EXCHANGE -> (c, random, out, offset) -> {
                double[] z = gaussian(random);
                while (nearest(centroids, z) != c) {
                    z = gaussian(random);
                }
                store(z, out, offset);
            };
            default -> null;
        };
    }

    private static double[] gaussian(RandomGenerator random) {
        double[] z = new double[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            z[i] = random.nextGaussian();
        }
        return z;
    }

    private static int nearest(double[][] centroids, double[] z) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centroids.length; k++) {
            double distance = 0;
            for (int i = 0; i < DIMENSIONS; i++) {
                double d = z[i] - centroids[k][i];
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    private static void store(double[] z, float[] out, int offset) {
        for (int i = 0; i < z.length; i++) {
            out[offset + i] = (float) z[i];
        }
    }
}
