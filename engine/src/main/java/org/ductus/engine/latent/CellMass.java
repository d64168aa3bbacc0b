// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Erf;
import org.ductus.engine.Seeds;

/** The share of N(0, I) that falls into the cells of a partition. */
final class CellMass {

    private static final int POINTS = 512;
    private static final long SEED = 0x43454c4c;
    private static final double SQRT_2 = Math.sqrt(2);
    private static final double SMALLEST_PIVOT = 1e-12;

    private CellMass() {}

    /**
     * The share of N(0, I) for which a class's centroid is the nearest: 1/classes for orthonormal centroids, else the
     * multivariate normal probability of the cell's half-spaces by separation of variables (Genz 1992, J. Comp. Graph. Stat.
     * 1), which stays accurate for cells that hold almost nothing. Always the same value for the same partition.
     */
    static double of(LatentPartition partition, int classIndex) {
        partition.checkClass(classIndex);
        CentroidSet centroids = partition.centroids();
        int n = centroids.size();
        if (n == 1 || partition.config().centroids() == Centroids.ORTHONORMAL) {
            return 1.0 / n;
        }
        double[] bounds = new double[n - 1];
        double[][] factor = factor(centroids, classIndex, bounds);
        RandomGenerator random = Seeds.generator(SEED, classIndex);
        double sum = 0;
        double[] y = new double[n - 1];
        for (int point = 0; point < POINTS; point++) {
            sum += probability(factor, bounds, y, random);
        }
        return Math.max(sum / POINTS, Double.MIN_NORMAL);
    }

    /** Product of the conditional probabilities along one random point; its mean is the cell's mass. */
    private static double probability(double[][] factor, double[] bounds, double[] y, RandomGenerator random) {
        double product = 1;
        for (int i = 0; i < bounds.length; i++) {
            double rest = bounds[i];
            for (int k = 0; k < i; k++) {
                rest -= factor[i][k] * y[k];
            }
            if (factor[i][i] < SMALLEST_PIVOT) {
                if (rest < 0) {
                    return 0; // more half-spaces than dimensions: this one is decided by those before it
                }
                y[i] = 0;
                continue;
            }
            double below = 0.5 * Erf.erfc(-rest / factor[i][i] / SQRT_2);
            product *= below;
            double p = Math.max(random.nextDouble() * below, Double.MIN_NORMAL);
            y[i] = -SQRT_2 * Erf.erfcInv(2 * p);
        }
        return product;
    }

    /** Cholesky factor of the covariance of (z_j − z_c)·z over the other classes j, tightest half-space first. */
    private static double[][] factor(CentroidSet centroids, int c, double[] bounds) {
        int n = centroids.size();
        Integer[] order = new Integer[n - 1];
        for (int j = 0, i = 0; j < n; j++) {
            if (j != c) {
                order[i++] = j;
            }
        }
        Arrays.sort(
                order,
                Comparator.comparingDouble(j -> bound(centroids, j, c) / Math.sqrt(covariance(centroids, j, j, c))));
        double[][] factor = new double[n - 1][n - 1];
        for (int i = 0; i < n - 1; i++) {
            bounds[i] = bound(centroids, order[i], c);
            double scale = covariance(centroids, order[i], order[i], c);
            for (int k = 0; k <= i; k++) {
                double value = covariance(centroids, order[i], order[k], c);
                for (int m = 0; m < k; m++) {
                    value -= factor[i][m] * factor[k][m];
                }
                if (k == i) {
                    factor[i][i] = value > SMALLEST_PIVOT * scale ? Math.sqrt(value) : 0;
                } else {
                    factor[i][k] = factor[k][k] > 0 ? value / factor[k][k] : 0;
                }
            }
        }
        return factor;
    }

    private static double bound(CentroidSet centroids, int j, int c) {
        return (centroids.product(j, j) - centroids.product(c, c)) / 2;
    }

    private static double covariance(CentroidSet centroids, int j, int k, int c) {
        return centroids.product(j, k) - centroids.product(j, c) - centroids.product(k, c) + centroids.product(c, c);
    }
}
