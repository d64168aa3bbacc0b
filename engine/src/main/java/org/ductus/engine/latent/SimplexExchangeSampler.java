// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.random.RandomGenerator;

/**
 * Exact draws from N(0, I) restricted to a class's cell, one draw each, for orthonormal centroids q.
 *
 * <p>With z ~ N(0, I) and j the class of z's cell, exchanging z's projections on q_j and q_c gives a vector of c's cell; the
 * exchange is a reflection, which leaves N(0, I) as it is, and all cells are images of one another under such reflections.
 */
final class SimplexExchangeSampler implements LatentSampler {

    private final LatentPartition partition;

    SimplexExchangeSampler(LatentPartition partition) {
        this.partition = partition;
    }

    @Override
    public void sample(int classIndex, RandomGenerator random, float[] out, int offset) {
        CentroidSet centroids = partition.centroids();
        double[] own = centroids.vector(classIndex);
        double[] z = new double[own.length];
        CentroidSet.fillGaussian(random, z);
        int nearest = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < centroids.size(); k++) {
            double projection = CentroidSet.dot(centroids.vector(k), z);
            if (projection > largest) {
                largest = projection;
                nearest = k;
            }
        }
        if (nearest != classIndex) {
            double[] other = centroids.vector(nearest);
            double difference = largest - CentroidSet.dot(own, z);
            for (int i = 0; i < z.length; i++) {
                z[i] += difference * (own[i] - other[i]);
            }
        }
        CentroidSet.store(z, out, offset);
    }
}
