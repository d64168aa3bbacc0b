// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.random.RandomGenerator;

/**
 * The paper's Pseudocode 1 without its loop.
 *
 * <p>The loop draws z0 ~ N(0, I) and then r ~ U(0, 1) until the centroid nearest to z0 + r·(z_c − z0) is z_c. A Voronoi
 * cell is convex and holds its centroid, so the accepted r form an interval (r*, 1), and r ~ U(r*, 1) has the loop's
 * distribution. r* follows from the half-space of each other class j: with a0 = (z_j − z_c)·z0, a1 = (z_j − z_c)·(z_c −
 * z0) and b = (|z_j|² − |z_c|²)/2, the point is on c's side where a0 + r·a1 &lt; b.
 */
final class PullToCentroidSampler implements LatentSampler {

    private final LatentPartition partition;

    PullToCentroidSampler(LatentPartition partition) {
        this.partition = partition;
    }

    @Override
    public void sample(int classIndex, RandomGenerator random, float[] out, int offset) {
        double[] centroid = partition.centroids().vector(classIndex);
        double[] z0 = new double[centroid.length];
        CentroidSet.fillGaussian(random, z0);
        double smallest = smallestShare(classIndex, z0);
        double r = smallest + (1 - smallest) * random.nextDouble();
        for (int i = 0; i < z0.length; i++) {
            out[offset + i] = (float) (z0[i] + r * (centroid[i] - z0[i]));
        }
    }

    /** r*: the share of the way to the centroid at which z0 enters the class's cell; 0 if it lies in it. */
    private double smallestShare(int c, double[] z0) {
        CentroidSet centroids = partition.centroids();
        double own = CentroidSet.dot(centroids.vector(c), z0);
        double largest = 0;
        for (int j = 0; j < centroids.size(); j++) {
            if (j == c) {
                continue;
            }
            double a0 = CentroidSet.dot(centroids.vector(j), z0) - own;
            double a1 = centroids.product(j, c) - centroids.product(c, c) - a0;
            if (a1 < 0) {
                double b = (centroids.product(j, j) - centroids.product(c, c)) / 2;
                largest = Math.max(largest, (a0 - b) / -a1);
            }
        }
        return Math.min(largest, 1);
    }
}
