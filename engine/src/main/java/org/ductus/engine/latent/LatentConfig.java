// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.Objects;

/**
 * Settings of a latent partition.
 *
 * @param dimensions size of a latent vector, 1 to {@value #MAX_DIMENSIONS}
 * @param sampling how latent vectors are drawn
 * @param centroids how the characteristic vectors are chosen; {@link Sampling#SIMPLEX_EXCHANGE} is only exact for
 *     orthonormal ones, so this is then always {@link Centroids#ORTHONORMAL}
 * @param sigma standard deviation of the noise of {@link Sampling#CENTROID_NOISE} and {@link Sampling#TRAINABLE_MEANS}, &gt;= 0
 * @param seed seed of the characteristic vectors
 */
public record LatentConfig(int dimensions, Sampling sampling, Centroids centroids, double sigma, long seed) {

    /** Largest accepted size of a latent vector. */
    public static final int MAX_DIMENSIONS = 100_000;

    /** Checks the ranges. */
    public LatentConfig {
        Objects.requireNonNull(sampling, "sampling");
        Objects.requireNonNull(centroids, "centroids");
        if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "The latent size is " + dimensions + ", but it must lie between 1 and " + MAX_DIMENSIONS + ".");
        }
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException(
                    "The noise around the centroid is " + sigma + ", but it must be a number of 0 or more.");
        }
        if (sampling == Sampling.SIMPLEX_EXCHANGE) {
            centroids = Centroids.ORTHONORMAL;
        }
    }

    /** 100 dimensions, pull to centroid, Gaussian centroids, noise 0.3, seed 1. */
    public static LatentConfig defaults() {
        return new LatentConfig(100, Sampling.PULL_TO_CENTROID, Centroids.GAUSSIAN, 0.3, 1);
    }

    /** The same settings with another way of sampling. */
    public LatentConfig withSampling(Sampling other) {
        return new LatentConfig(dimensions, other, centroids, sigma, seed);
    }
}
