// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;

/** The characteristic vectors of a partition with their scalar products. Arrays handed out are not to be changed. */
final class CentroidSet {

    private static final long STREAM = 0x43454e54; // keeps centroids apart from other draws of the same seed

    private final double[][] vectors;
    private final double[][] products;

    CentroidSet(double[][] vectors) {
        this.vectors = vectors;
        int n = vectors.length;
        products = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                products[j][k] = dot(vectors[j], vectors[k]);
                products[k][j] = products[j][k];
            }
        }
    }

    static CentroidSet draw(LatentConfig config, int classes) {
        double[][] vectors = new double[classes][config.dimensions()];
        for (int k = 0; k < classes; k++) {
            RandomGenerator random = Seeds.generator(config.seed(), STREAM, k);
            switch (config.centroids()) {
                case GAUSSIAN -> fillGaussian(random, vectors[k]);
                case EQUAL_NORM -> direction(random, vectors, k, 0, Math.sqrt(config.dimensions()));
                case ORTHONORMAL -> direction(random, vectors, k, k, 1);
            }
        }
        return new CentroidSet(vectors);
    }

    /** Draws vector k of the given norm, orthogonal to the first {@code against} ones. */
    private static void direction(RandomGenerator random, double[][] vectors, int k, int against, double norm) {
        double[] v = vectors[k];
        double length;
        do {
            fillGaussian(random, v);
            // twice: one pass of Gram-Schmidt leaves rounding errors that grow with the number of vectors
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < against; j++) {
                    double projection = dot(vectors[j], v);
                    for (int i = 0; i < v.length; i++) {
                        v[i] -= projection * vectors[j][i];
                    }
                }
            }
            length = Math.sqrt(dot(v, v));
        } while (length < 1e-6);
        for (int i = 0; i < v.length; i++) {
            v[i] *= norm / length;
        }
    }

    int size() {
        return vectors.length;
    }

    double[] vector(int k) {
        return vectors[k];
    }

    /** Scalar product of centroids j and k. */
    double product(int j, int k) {
        return products[j][k];
    }

    /** Index of the centroid with the smallest Euclidean distance to z. */
    int nearest(double[] z) {
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < vectors.length; k++) {
            double score = dot(vectors[k], z) - products[k][k] / 2; // |z - z_k|² without the part common to all
            if (score > bestScore) {
                bestScore = score;
                best = k;
            }
        }
        return best;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static void fillGaussian(RandomGenerator random, double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
    }

    static void store(double[] z, float[] out, int offset) {
        for (int i = 0; i < z.length; i++) {
            out[offset + i] = (float) z[i];
        }
    }
}
