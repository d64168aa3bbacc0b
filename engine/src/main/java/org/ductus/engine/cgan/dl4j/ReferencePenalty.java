// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;

/**
 * R1 (Mescheder, Geiger and Nowozin 2018) and the penalty of WGAN-GP (Gulrajani et al. 2017) in explicit formulas, which DL4J cannot give: it has no second derivatives. Leaky ReLUs
 * are piecewise linear, so that with m1, m2 the slopes of the hidden units and v the head's weights for the class, ∂D/∂x = Aᵀ·W1·g1
 * with g2 = m2∘v and g1 = m1∘(W2·g2), where A draws the points beside the vectors x; with s = f/batch·A·∂D/∂x, f = γ or
 * 2λ(1 − 1/|∂D/∂x|), the penalty's derivatives are s·g1ᵀ by W1, a1·g2ᵀ by W2 for a1 =
 * m1∘(W1ᵀ·s), and m2∘(W2ᵀ·a1) by v.
 */
final class ReferencePenalty {

    private final CganConfig config;
    private final Parameters weights;
    private final int features;
    private final int judged;
    private final int inputs;
    private final int first;
    private final int second;

    ReferencePenalty(CganConfig config, Parameters weights) {
        this.config = config;
        this.weights = weights;
        features = 3 * config.steps() * config.packing();
        judged = ParameterLayout.judged(config);
        inputs = weights.shape("dense1/W")[0];
        first = config.discriminatorWidths().get(0);
        second = config.discriminatorWidths().get(1);
    }

    /**
     * Adds the penalty's derivatives to the gradients.
     *
     * @param rows [batch][3T + K] the discriminator's inputs
     * @param classes [batch] classes
     * @param factor f as a function of |∂D/∂x|
     * @return mean of |∂D/∂x|²
     */
    double addTo(Map<String, double[]> gradients, double[][] rows, int[] classes, DoubleUnaryOperator factor) {
        boolean projection = config.conditioning() == Conditioning.PROJECTION;
        float[] w1 = weights.get("dense1/W");
        float[] w2 = weights.get("dense2/W");
        double total = 0;
        for (int n = 0; n < rows.length; n++) {
            double[] hidden1 = weights(weights.get("dense1/b"));
            multiply(draw(rows[n]), inputs, w1, hidden1);
            double[] slope1 = slopes(hidden1);
            double[] hidden2 = weights(weights.get("dense2/b"));
            multiply(leaky(hidden1, slope1), first, w2, hidden2);
            double[] slope2 = slopes(hidden2);
            double[] g2 = weights(weights.get("out/w"));
            for (int j = 0; j < second; j++) {
                if (projection) {
                    g2[j] += weights.get("class/E")[classes[n] * second + j];
                }
                g2[j] *= slope2[j];
            }
            double[] g1 = leaky(multiplyTransposed(w2, g2, first), slope1);
            double[] slope = transpose(multiplyTransposed(w1, g1, judged));
            double square = 0;
            for (int i = 0; i < features; i++) {
                square += slope[i] * slope[i];
            }
            total += square;
            for (int i = 0; i < features; i++) {
                slope[i] *= factor.applyAsDouble(Math.sqrt(square)) / rows.length;
            }
            slope = draw(slope);
            double[] forward1 = new double[first];
            multiply(slope, judged, w1, forward1);
            forward1 = leaky(forward1, slope1);
            double[] forward2 = new double[second];
            multiply(forward1, first, w2, forward2);
            forward2 = leaky(forward2, slope2);
            addProduct(gradients.get("dense1/W"), slope, judged, g1);
            addProduct(gradients.get("dense2/W"), forward1, first, g2);
            for (int j = 0; j < second; j++) {
                gradients.get("out/w")[j] += forward2[j];
                if (projection) {
                    gradients.get("class/E")[classes[n] * second + j] += forward2[j];
                }
            }
        }
        return total / rows.length;
    }

    /** A: vectors dx, dy, pen, points behind them where these are drawn, and then what else stands in the row. */
    private double[] draw(double[] row) {
        if (judged == features) {
            return row;
        }
        double[] out = new double[row.length + judged - features];
        System.arraycopy(row, 0, out, 0, features);
        System.arraycopy(row, features, out, judged, row.length - features);
        for (int point = 0; point < features / 3; point++) {
            for (int v = point / config.steps() * config.steps(); v <= point; v++) {
                out[features + 2 * point] += config.drawnPoints() * row[3 * v];
                out[features + 2 * point + 1] += config.drawnPoints() * row[3 * v + 1];
            }
        }
        return out;
    }

    /** Aᵀ. */
    private double[] transpose(double[] row) {
        double[] out = Arrays.copyOf(row, features);
        if (judged == features) {
            return out;
        }
        for (int point = 0; point < features / 3; point++) {
            for (int v = point / config.steps() * config.steps(); v <= point; v++) {
                out[3 * v] += config.drawnPoints() * row[features + 2 * point];
                out[3 * v + 1] += config.drawnPoints() * row[features + 2 * point + 1];
            }
        }
        return out;
    }

    private static double[] weights(float[] narrow) {
        double[] wide = new double[narrow.length];
        for (int i = 0; i < narrow.length; i++) {
            wide[i] = narrow[i];
        }
        return wide;
    }

    /** out += x[0 … n) · w. */
    private static void multiply(double[] x, int n, float[] w, double[] out) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < out.length; j++) {
                out[j] += x[i] * w[i * out.length + j];
            }
        }
    }

    /** The first n elements of w · d. */
    private static double[] multiplyTransposed(float[] w, double[] d, int n) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d.length; j++) {
                out[i] += w[i * d.length + j] * d[j];
            }
        }
        return out;
    }

    /** w += x[0 … n) · dᵀ. */
    private static void addProduct(double[] w, double[] x, int n, double[] d) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < d.length; j++) {
                w[i * d.length + j] += x[i] * d[j];
            }
        }
    }

    private static double[] slopes(double[] x) {
        double[] slopes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            slopes[i] = x[i] > 0 ? 1 : ConditionedDense.LEAK;
        }
        return slopes;
    }

    private static double[] leaky(double[] x, double[] slopes) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] * slopes[i];
        }
        return out;
    }
}
