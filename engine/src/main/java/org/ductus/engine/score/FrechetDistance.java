// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * The squared Fréchet distance of two Gaussians fitted to samples, |m1 − m2|² + tr(C1 + C2 − 2·(C1·C2)^½) (Dowson and Landau
 * 1982; used for generative models by Heusel et al., GANs trained by a two time-scale update rule, 2017).
 */
final class FrechetDistance {

    private FrechetDistance() {}

    /** The distance of two lists of at least two samples each. */
    static double between(List<double[]> a, List<double[]> b) {
        RealMatrix first = covariance(a);
        RealMatrix second = covariance(b);
        // tr (C1·C2)^½ = tr (C1^½·C2·C1^½)^½, whose argument is symmetric
        RealMatrix root = root(first);
        RealMatrix inner = root.multiply(second).multiply(root);
        double mixed = 0;
        for (double value : new EigenDecomposition(symmetric(inner)).getRealEigenvalues()) {
            mixed += Math.sqrt(Math.max(0, value));
        }
        double[] m1 = mean(a);
        double[] m2 = mean(b);
        double distance = StrokeFeatures.distance(m1, m2);
        return Math.max(0, distance * distance + first.getTrace() + second.getTrace() - 2 * mixed);
    }

    private static RealMatrix covariance(List<double[]> rows) {
        return new Covariance(new Array2DRowRealMatrix(rows.toArray(double[][]::new), false)).getCovarianceMatrix();
    }

    private static RealMatrix root(RealMatrix matrix) {
        EigenDecomposition parts = new EigenDecomposition(symmetric(matrix));
        double[] values = parts.getRealEigenvalues();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sqrt(Math.max(0, values[i]));
        }
        return parts.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(values))
                .multiply(parts.getVT());
    }

    /** Without the differences of rounding that would make the decomposition take a matrix for one that isn't symmetric. */
    private static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }

    private static double[] mean(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.size();
            }
        }
        return mean;
    }
}
