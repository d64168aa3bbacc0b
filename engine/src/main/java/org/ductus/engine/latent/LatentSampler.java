// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.random.RandomGenerator;

/** Draws latent vectors for a class. Implementations hold no state and may be used by several threads at once. */
public interface LatentSampler {

    /** Expected draws per latent vector above which {@link Sampling#REJECTION} is refused. */
    int MAX_EXPECTED_DRAWS = 100_000;

    /**
     * Draws one latent vector.
     *
     * @param classIndex index of the class in the partition
     * @param random source of randomness
     * @param out receives the vector's {@code dimensions} components
     * @param offset index of the first component in {@code out}
     */
    void sample(int classIndex, RandomGenerator random, float[] out, int offset);

    /**
     * The sampler of a partition's strategy.
     *
     * @throws IllegalArgumentException if rejection would need more than {@link #MAX_EXPECTED_DRAWS} draws for a class
     */
    static LatentSampler of(LatentPartition partition) {
        return switch (partition.config().sampling()) {
            case RANDOM -> new RandomSampler(partition);
            case CENTROID_NOISE, TRAINABLE_MEANS -> new CentroidNoiseSampler(partition);
            case REJECTION -> new RejectionSampler(partition);
            case PULL_TO_CENTROID -> new PullToCentroidSampler(partition);
            case SIMPLEX_EXCHANGE -> new SimplexExchangeSampler(partition);
        };
    }
}
