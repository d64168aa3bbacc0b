// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.function.DoubleUnaryOperator;

/**
 * A penalty on |∂D/∂x|, averaged over B samples, and its gradient with respect to the discriminator's weights: R1 (Mescheder,
 * Geiger and Nowozin 2018) is γ/2·|∂D/∂x|² on real samples, the Wasserstein critic's penalty (Gulrajani et al. 2017)
 * λ·(|∂D/∂x| − 1)² between real and generated ones. The discriminator is piecewise linear, so with the leaky masks M1, M2 of the forward pass
 * ∂D/∂x = Aᵀ·W1·M1·W2·M2·w, where A draws the points beside the vectors x, which its backward pass makes anyway, and the gradient needs one more pass forward, of
 * f/B·∂D/∂x, f the penalty's derivative by |∂D/∂x| over |∂D/∂x|: γ, or 2λ(1 − 1/|∂D/∂x|),
 * through the same masks: what it gives at each layer is added to that layer's activations in the weight gradients.
 */
final class GradientPenalty {
    /** The square of a slope below which its direction says nothing. */
    private static final double SMALLEST = 1e-12;

    private final PerceptronKernel d;
    /** f of the square of |∂D/∂x|. */
    private final DoubleUnaryOperator factor;
    /** f/B·A·∂D/∂x, and the pass forward at both layers. */
    private final float[] slope;

    private final float[] forward;
    private final float[] second;
    private final double[] squares;
    private final NativeFloats nativeSlope;
    private final NativeFloats nativeForward;
    private final NativeFloats nativeSecond;

    /** R1 with the weight γ. */
    static GradientPenalty r1(PerceptronKernel discriminator, double gamma, NativeArena arena) {
        return new GradientPenalty(discriminator, square -> gamma, arena);
    }

    /** The penalty that pulls |∂D/∂x| to 1, with the weight λ. */
    static GradientPenalty toOne(PerceptronKernel discriminator, double lambda, NativeArena arena) {
        return new GradientPenalty(
                discriminator, square -> 2 * lambda * (1 - 1 / Math.sqrt(Math.max(square, SMALLEST))), arena);
    }

    private GradientPenalty(PerceptronKernel discriminator, DoubleUnaryOperator factor, NativeArena arena) {
        d = discriminator;
        this.factor = factor;
        int batch = d.packs;
        slope = new float[batch * d.judged];
        forward = new float[batch * d.first];
        second = new float[batch * d.second];
        squares = new double[batch];
        nativeSlope = arena.allocate(slope.length);
        nativeForward = arena.allocate(forward.length);
        nativeSecond = arena.allocate(second.length);
    }

    /** Works on n samples from {@code first}, which stand in the discriminator's rows from {@code row}, after its slopes. */
    void rows(Blas blas, int first, int row, int n) {
        d.inputSlopes(blas, row, n);
        for (int i = first; i < first + n; i++) {
            int at = i * d.judged;
            d.inputSlope(row + i - first, 1f, slope, at);
            double sum = 0;
            for (int j = at; j < at + d.features; j++) {
                sum += (double) slope[j] * slope[j];
            }
            squares[i] = sum;
            float f = (float) (factor.applyAsDouble(sum) / squares.length);
            PointwiseMath.multiply(f, slope, at, d.features);
            d.drawPoints(slope, at);
        }
        nativeSlope.put(first * d.judged, slope, first * d.judged, n * d.judged);
        // the first rows of W1 are the samples' part; class inputs are not penalised
        d.multiply(blas, n, nativeSlope, first, d.judged, d.w1, d.judged, d.first, nativeForward);
        nativeForward.get(first * d.first, forward, first * d.first, n * d.first);
        d.maskFirst(forward, first, row, n);
        nativeForward.put(first * d.first, forward, first * d.first, n * d.first);
        d.multiply(blas, n, nativeForward, first, d.first, d.w2, d.first, d.second, nativeSecond);
        nativeSecond.get(first * d.second, second, first * d.second, n * d.second);
        d.maskSecond(second, first, row, n);
    }

    /** Adds the penalty's part of a sample to the scaled activations of its row, after {@link #rows}. */
    void addTo(int row, int sample) {
        d.addScaled(row, slope, forward, second, sample);
    }

    /** Mean of |∂D/∂x|² over the samples. */
    double mean() {
        double sum = 0;
        for (double s : squares) {
            sum += s;
        }
        return sum / squares.length;
    }
}
