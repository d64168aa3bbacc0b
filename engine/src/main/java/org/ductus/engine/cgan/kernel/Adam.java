// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ductus.engine.cgan.DivergenceException;

/**
 * Updates one network: sums the chunks' gradients in order, clips, takes a step of Adam (Kingma and Ba 2015) and moves the
 * averaged weights. Works on blocks of tensors side by side; each number is computed by one thread in a fixed order.
 */
final class Adam {
    private static final int BLOCK = 1 << 14;
    private static final float EPSILON = 1e-8f;

    private final NetworkParameters p;
    private final Workers workers;
    private final float beta1;
    private final float beta2;
    private final double averaging;
    private final GradientClip clip;
    private final List<Block> blocks = new ArrayList<>();
    /** For one chunk's gradient; blocks use their own part. */
    private final float[] scratch;

    private final double[] squares;
    private final double[] layerSquares;

    private record Block(int tensor, int from, int length) {}

    Adam(NetworkParameters parameters, double beta1, double beta2, double clipNorm, double averaging, Workers workers) {
        p = parameters;
        this.workers = workers;
        this.beta1 = (float) beta1;
        this.beta2 = (float) beta2;
        this.averaging = averaging;
        clip = new GradientClip(clipNorm, p.layerCount);
        for (int t = 0; t < p.names.size(); t++) {
            for (int from = p.offsets[t]; from < p.offsets[t + 1]; from += BLOCK) {
                blocks.add(new Block(t, from, Math.min(BLOCK, p.offsets[t + 1] - from)));
            }
        }
        scratch = new float[p.weights.length];
        squares = new double[blocks.size()];
        layerSquares = new double[p.layerCount];
    }

    /** Steps number {@code step}, counted from 1. */
    void step(long step, double rate) {
        gather(step);
        clip.update(layerSquares);
        float corrected = (float) (rate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step)));
        // a short memory at first, so that the start weights are soon forgotten
        float keep = (float) Math.min(averaging, (1.0 + step) / (10.0 + step));
        workers.run(blocks.size(), i -> update(blocks.get(i), corrected, keep));
    }

    /** Sums the partial gradients and their squares. */
    void gather(long step) {
        workers.run(blocks.size(), i -> squares[i] = sum(blocks.get(i)));
        Arrays.fill(layerSquares, 0);
        for (int i = 0; i < squares.length; i++) {
            // a square beyond the numbers of the optimiser would silence the weight for ever
            if (!(squares[i] <= Float.MAX_VALUE)) {
                throw new DivergenceException(
                        "The training diverged: in iteration " + step + " the gradient of tensor "
                                + p.names.get(blocks.get(i).tensor()) + " of the " + p.network
                                + " is no number any more, or too large for one. Choose a smaller learning rate or a clip norm.");
            }
            layerSquares[p.layers[blocks.get(i).tensor()]] += squares[i];
        }
    }

    private double sum(Block b) {
        float[] gradient = p.gradient;
        p.partials[0].get(b.from, gradient, b.from, b.length);
        int partials = p.partialCounts[b.tensor];
        if (partials > 1) {
            for (int c = 1; c < partials; c++) {
                p.partials[c].get(b.from, scratch, b.from, b.length);
                for (int i = b.from; i < b.from + b.length; i++) {
                    gradient[i] += scratch[i];
                }
            }
        }
        return PointwiseMath.sumOfSquares(gradient, b.from, b.length);
    }

    private void update(Block b, float rate, float keep) {
        float[] w = p.weights;
        adam(w, p.gradient, p.mean, p.variance, rate, beta1, beta2, clip.factor(p.layers[b.tensor]), b.from, b.length);
        p.nativeWeights.put(b.from, w, b.from, b.length);
        float[] average = p.average;
        if (average != null) {
            for (int i = b.from; i < b.from + b.length; i++) {
                average[i] = keep * average[i] + (1 - keep) * w[i];
            }
        }
    }

    private static void adam(
            float[] w,
            float[] g,
            float[] m,
            float[] v,
            float rate,
            float beta1,
            float beta2,
            float scale,
            int from,
            int n) {
        for (int i = from; i < from + n; i++) {
            float x = g[i] * scale;
            float mean = beta1 * m[i] + (1 - beta1) * x;
            float variance = beta2 * v[i] + (1 - beta2) * x * x;
            m[i] = mean;
            v[i] = variance;
            w[i] -= rate * mean / ((float) Math.sqrt(variance) + EPSILON);
        }
    }

    GradientClip clip() {
        return clip;
    }
}
