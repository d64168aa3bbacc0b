// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * R1 (Mescheder, Geiger and Nowozin 2018): γ/2 times the mean over real samples of |∂D/∂x|², and its gradient with respect to
 * the discriminator's weights. The discriminator is piecewise linear, so with the leaky masks M1, M2 of the forward pass
 * ∂D/∂x = W1·M1·W2·M2·w, which its backward pass makes anyway, and the gradient needs one more pass forward, of γ/B·∂D/∂x
 * through the same masks: what it gives at each layer is added to that layer's activations in the weight gradients.
 */
final class GradientPenalty {
    private final PerceptronKernel d;
    private final float factor;
    /** γ/B·∂D/∂x, and the pass forward at both layers. */
    private final float[] slope;

    private final float[] forward;
    private final float[] second;
    private final double[] squares;
    private final NativeFloats nativeSlope;
    private final NativeFloats nativeForward;
    private final NativeFloats nativeSecond;

    GradientPenalty(PerceptronKernel discriminator, double gamma, NativeArena arena) {
        d = discriminator;
        int batch = d.batch;
        factor = (float) (gamma / batch);
        slope = new float[batch * d.features];
        forward = new float[batch * d.first];
        second = new float[batch * d.second];
        squares = new double[batch];
        nativeSlope = arena.allocate(slope.length);
        nativeForward = arena.allocate(forward.length);
        nativeSecond = arena.allocate(second.length);
    }

    /** Works on n real samples from {@code first}, which stand in the discriminator's rows from {@code row}, after its slopes. */
    void rows(Blas blas, int first, int row, int n) {
        d.inputSlopes(blas, row, n);
        for (int i = first; i < first + n; i++) {
            d.inputSlope(row + i - first, 1f, slope, i * d.features);
            double sum = 0;
            for (int j = i * d.features; j < (i + 1) * d.features; j++) {
                sum += (double) slope[j] * slope[j];
            }
            squares[i] = sum;
        }
        PointwiseMath.multiply(factor, slope, first * d.features, n * d.features);
        nativeSlope.put(first * d.features, slope, first * d.features, n * d.features);
        // the first 3T rows of W1 are the samples' part; class inputs are not penalised
        d.multiply(blas, n, nativeSlope, first, d.features, d.w1, d.features, d.first, nativeForward);
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

    /** Mean of |∂D/∂x|² over the real samples. */
    double mean() {
        double sum = 0;
        for (double s : squares) {
            sum += s;
        }
        return sum / squares.length;
    }
}
