// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/** Clips each layer's gradient, all its tensors together, to a largest L2 norm, and counts how often. */
final class GradientClip {
    private final double limit;
    private final float[] factors;
    private double norm;
    private int clipped;

    /** Clips to limit, or not at all where it is 0. */
    GradientClip(double limit, int layers) {
        this.limit = limit;
        factors = new float[layers];
    }

    /** Takes the squared norms of all layers. */
    void update(double[] squares) {
        double sum = 0;
        clipped = 0;
        for (int i = 0; i < factors.length; i++) {
            double layer = Math.sqrt(squares[i]);
            boolean clip = limit > 0 && layer > limit;
            factors[i] = clip ? (float) (limit / layer) : 1f;
            clipped += clip ? 1 : 0;
            sum += squares[i];
        }
        norm = Math.sqrt(sum);
    }

    /** What a layer's gradient is multiplied by. */
    float factor(int layer) {
        return factors[layer];
    }

    /** L2 norm of the whole gradient before clipping. */
    double norm() {
        return norm;
    }

    /** Share of layers clipped, 0 to 1. */
    double clippedShare() {
        return (double) clipped / factors.length;
    }
}
