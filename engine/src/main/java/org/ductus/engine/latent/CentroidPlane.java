// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The plane through the origin along the first two principal components of the centroids: where a flat picture of the latent
 * space shows most of how classes differ. The axes depend on the centroids alone, so that pictures of several ways of
 * sampling the same centroids can be compared.
 */
final class CentroidPlane {

    /** The axes follow from at most so many centroids, which keeps the decomposition below a second. */
    private static final int MOST_CENTROIDS = 300;

    private static final double NOTHING = 1e-9;

    private final double[][] axes = new double[2][];

    private final double[] shares = new double[2];

    CentroidPlane(CentroidSet centroids) {
        int n = Math.min(centroids.size(), MOST_CENTROIDS);
        int d = centroids.vector(0).length;
        double[][] centred = centred(centroids, n, d);
        double[][] products = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                products[j][k] = CentroidSet.dot(centred[j], centred[k]);
                products[k][j] = products[j][k];
            }
        }
        // the n × n matrix of products has the eigenvalues of the d × d matrix of squares, and d may be large
        var decomposition = new EigenDecomposition(new Array2DRowRealMatrix(products, false));
        double total = 0;
        for (double value : decomposition.getRealEigenvalues()) {
            total += Math.max(0, value);
        }
        for (int i = 0; i < 2; i++) {
            double value = i < n ? decomposition.getRealEigenvalue(i) : 0;
            if (total > 0 && value > NOTHING * total) {
                axes[i] = axis(centred, decomposition.getEigenvector(i).toArray(), Math.sqrt(value));
                shares[i] = value / total;
            } else {
                axes[i] = i == 0 ? unit(d, 0) : orthogonal(axes[0]);
            }
        }
    }

    private static double[][] centred(CentroidSet centroids, int n, int d) {
        double[][] centred = new double[n][d];
        for (int i = 0; i < d; i++) {
            double mean = 0;
            for (int k = 0; k < n; k++) {
                mean += centroids.vector(k)[i] / n;
            }
            for (int k = 0; k < n; k++) {
                centred[k][i] = centroids.vector(k)[i] - mean;
            }
        }
        return centred;
    }

    private static double[] axis(double[][] centred, double[] weights, double norm) {
        double sign = 0; // an eigenvector's sign is arbitrary: the largest weight is made positive
        for (double weight : weights) {
            sign = Math.abs(weight) > Math.abs(sign) ? weight : sign;
        }
        double[] axis = new double[centred[0].length];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] += Math.copySign(1, sign) * weights[k] * centred[k][i] / norm;
            }
        }
        return axis;
    }

    private static double[] unit(int d, int component) {
        double[] unit = new double[d];
        unit[component] = 1;
        return unit;
    }

    /** A unit vector at right angles, made from the component that takes the smallest part; zeros in one dimension. */
    private static double[] orthogonal(double[] axis) {
        int smallest = 0;
        for (int i = 1; i < axis.length; i++) {
            smallest = Math.abs(axis[i]) < Math.abs(axis[smallest]) ? i : smallest;
        }
        double[] other = unit(axis.length, smallest);
        double part = axis[smallest];
        double norm = Math.sqrt(Math.max(0, 1 - part * part));
        for (int i = 0; i < other.length; i++) {
            other[i] = axis.length == 1 ? 0 : (other[i] - part * axis[i]) / norm;
        }
        return other;
    }

    /** The two coordinates of a point of the latent space. */
    double[] project(double[] z) {
        return new double[] {CentroidSet.dot(axes[0], z), CentroidSet.dot(axes[1], z)};
    }

    /** The share of the centroids' variance along an axis, 0 to 1. */
    double share(int axis) {
        return shares[axis];
    }
}
