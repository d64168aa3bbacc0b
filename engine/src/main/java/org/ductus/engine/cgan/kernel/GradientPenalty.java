// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * R1 (Mescheder, Geiger and Nowozin 2018): γ/2 times the mean over real samples of |∂D/∂x|², and its gradient with respect to
 * the discriminator's weights. The discriminator is piecewise linear, so with the leaky masks M1, M2 of the forward pass
 * ∂D/∂x = W1·M1·W2·M2·w, and the gradient needs one more pass forward of ∂D/∂x through the same masks.
 */
final class GradientPenalty {
    private final PerceptronKernel d;
    private final float factor;
    /** M2·w, then M1·W2·M2·w, then γ/B·∂D/∂x. */
    private final float[] head;

    private final float[] hidden;
    private final float[] slope;
    private final float[] forward;
    /** The pass forward at the second layer: what the head's gradient gets. */
    final float[] second;

    private final double[] squares;
    private final NativeFloats nativeHead;
    private final NativeFloats nativeHidden;
    private final NativeFloats nativeSlope;
    private final NativeFloats nativeForward;
    private final NativeFloats nativeSecond;

    GradientPenalty(PerceptronKernel discriminator, double gamma, NativeArena arena) {
        d = discriminator;
        int batch = d.batch;
        factor = (float) (gamma / batch);
        head = new float[batch * d.second];
        hidden = new float[batch * d.first];
        slope = new float[batch * d.features];
        forward = new float[batch * d.first];
        second = new float[batch * d.second];
        squares = new double[batch];
        nativeHead = arena.allocate(head.length);
        nativeHidden = arena.allocate(hidden.length);
        nativeSlope = arena.allocate(slope.length);
        nativeForward = arena.allocate(forward.length);
        nativeSecond = arena.allocate(second.length);
    }

    /** Rows from … from + n of real samples, after the discriminator's forward pass on them. */
    void rows(Blas blas, int from, int n) {
        NativeFloats w = d.parameters.nativeWeights;
        for (int i = from; i < from + n; i++) {
            d.headRow(i, 1f, head, i * d.second);
        }
        PointwiseMath.leakyBackward(head, d.h2, from * d.second, n * d.second);
        nativeHead.put(from * d.second, head, from * d.second, n * d.second);
        blas.gemm(
                false,
                true,
                n,
                d.first,
                d.second,
                nativeHead,
                from * d.second,
                d.second,
                w,
                d.w2,
                d.second,
                0f,
                nativeHidden,
                from * d.first,
                d.first);
        nativeHidden.get(from * d.first, hidden, from * d.first, n * d.first);
        PointwiseMath.leakyBackward(hidden, d.h1, from * d.first, n * d.first);
        nativeHidden.put(from * d.first, hidden, from * d.first, n * d.first);
        // the first 3T rows of W1 are the samples' part; class inputs are not penalised
        blas.gemm(
                false,
                true,
                n,
                d.features,
                d.first,
                nativeHidden,
                from * d.first,
                d.first,
                w,
                d.w1,
                d.first,
                0f,
                nativeSlope,
                from * d.features,
                d.features);
        nativeSlope.get(from * d.features, slope, from * d.features, n * d.features);
        for (int i = from; i < from + n; i++) {
            double sum = 0;
            for (int j = i * d.features; j < (i + 1) * d.features; j++) {
                sum += (double) slope[j] * slope[j];
                slope[j] *= factor;
            }
            squares[i] = sum;
        }
        nativeSlope.put(from * d.features, slope, from * d.features, n * d.features);
        blas.gemm(
                false,
                false,
                n,
                d.first,
                d.features,
                nativeSlope,
                from * d.features,
                d.features,
                w,
                d.w1,
                d.first,
                0f,
                nativeForward,
                from * d.first,
                d.first);
        nativeForward.get(from * d.first, forward, from * d.first, n * d.first);
        PointwiseMath.leakyBackward(forward, d.h1, from * d.first, n * d.first);
        nativeForward.put(from * d.first, forward, from * d.first, n * d.first);
        blas.gemm(
                false,
                false,
                n,
                d.second,
                d.first,
                nativeForward,
                from * d.first,
                d.first,
                w,
                d.w2,
                d.second,
                0f,
                nativeSecond,
                from * d.second,
                d.second);
        nativeSecond.get(from * d.second, second, from * d.second, n * d.second);
        PointwiseMath.leakyBackward(second, d.h2, from * d.second, n * d.second);
    }

    /** Adds to rows from … from + n of the second layer's weight gradient. */
    void addSecondLayer(Blas blas, int from, int n, NativeFloats gradient) {
        blas.gemm(
                true,
                false,
                n,
                d.second,
                d.batch,
                nativeForward,
                from,
                d.first,
                nativeHead,
                0,
                d.second,
                1f,
                gradient,
                d.w2 + (long) from * d.second,
                d.second);
    }

    /** Adds to the first layer's weight gradient. */
    void addFirstLayer(Blas blas, NativeFloats gradient) {
        blas.gemm(
                true,
                false,
                d.features,
                d.first,
                d.batch,
                nativeSlope,
                0,
                d.features,
                nativeHidden,
                0,
                d.first,
                1f,
                gradient,
                d.w1,
                d.first);
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
