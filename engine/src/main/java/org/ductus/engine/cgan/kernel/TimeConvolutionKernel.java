// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;

/**
 * The generator's last layer on one chunk: a convolution of width 3 over the steps that reads the whole width of the last
 * ConvGRU layer and writes dx, dy (linear) and pen (tanh).
 */
final class TimeConvolutionKernel {
    private static final int OUTPUTS = 3;
    private static final int TAPS = 3;
    private static final int COLUMNS = OUTPUTS * TAPS;

    private final ConvLayout layout;
    private final NetworkParameters parameters;
    private final ConvGruKernel below;
    private final Blas blas;
    private final int filters;
    private final int w;
    private final int bias;
    private final NativeFloats product;
    private final NativeFloats productGradient;
    private final float[] taps;
    private final float[] biasGradient = new float[OUTPUTS];

    /** dL/d(states) of the layer below, padding undefined. */
    final NativeFloats inputGradient;

    TimeConvolutionKernel(
            ConvLayout layout,
            NetworkParameters parameters,
            ConvGruKernel below,
            int filters,
            boolean training,
            Blas blas,
            NativeArena arena) {
        this.layout = layout;
        this.parameters = parameters;
        this.below = below;
        this.filters = filters;
        this.blas = blas;
        w = parameters.offset("out/W");
        bias = parameters.offset("out/b");
        int samples = layout.steps() * layout.batch();
        product = arena.allocate((long) samples * COLUMNS);
        productGradient = training ? arena.allocate((long) samples * COLUMNS) : null;
        inputGradient = training
                ? arena.allocate(((long) layout.steps() * layout.rows() + 2L * layout.kernel()) * filters)
                : null;
        taps = new float[samples * COLUMNS];
    }

    /** Where the states of a step's samples start; their rows are {@link ConvLayout#paddedWidth()} positions apart. */
    private int states(int step) {
        return ((step + 1) * layout.rows() + layout.padding()) * filters;
    }

    /** Writes [batch][3T] from row {@code first} of out. */
    void forward(float[] out, int first) {
        int steps = layout.steps();
        int batch = layout.batch();
        for (int t = 0; t < steps; t++) {
            blas.gemm(
                    false,
                    false,
                    batch,
                    COLUMNS,
                    layout.width() * filters,
                    below.states,
                    states(t),
                    layout.paddedWidth() * filters,
                    parameters.nativeWeights,
                    w,
                    COLUMNS,
                    0f,
                    product,
                    t * batch * COLUMNS,
                    COLUMNS);
        }
        product.get(0, taps, 0, taps.length);
        for (int t = 0; t < steps; t++) {
            for (int b = 0; b < batch; b++) {
                int to = ((first + b) * steps + t) * OUTPUTS;
                for (int o = 0; o < OUTPUTS; o++) {
                    float sum = parameters.weights[bias + o] + taps[at(t, b, 1, o)];
                    if (t > 0) {
                        sum += taps[at(t - 1, b, 0, o)];
                    }
                    if (t < steps - 1) {
                        sum += taps[at(t + 1, b, 2, o)];
                    }
                    out[to + o] = o == 2 ? (float) Math.tanh(sum) : sum;
                }
            }
        }
    }

    private int at(int t, int b, int tap, int output) {
        return (t * layout.batch() + b) * COLUMNS + tap * OUTPUTS + output;
    }

    /** From dL/d(out) of rows from {@code first} to the weights' gradients and {@link #inputGradient}. */
    void backward(float[] out, float[] outGradient, int first, NativeFloats gradient) {
        int steps = layout.steps();
        Arrays.fill(biasGradient, 0f);
        for (int t = 0; t < steps; t++) {
            for (int b = 0; b < layout.batch(); b++) {
                int from = ((first + b) * steps + t) * OUTPUTS;
                for (int o = 0; o < OUTPUTS; o++) {
                    float g = outGradient[from + o];
                    if (o == 2) {
                        g *= 1 - out[from + o] * out[from + o];
                    }
                    biasGradient[o] += g;
                    taps[at(t, b, 1, o)] = g;
                    if (t > 0) {
                        taps[at(t - 1, b, 0, o)] = g;
                    } else {
                        taps[at(t, b, 2, o)] = 0f;
                    }
                    if (t < steps - 1) {
                        taps[at(t + 1, b, 2, o)] = g;
                    } else {
                        taps[at(t, b, 0, o)] = 0f;
                    }
                }
            }
        }
        productGradient.put(0, taps, 0, taps.length);
        gradient.put(bias, biasGradient, 0, OUTPUTS);
        int columns = layout.width() * filters;
        int stride = layout.paddedWidth() * filters;
        for (int t = 0; t < steps; t++) {
            blas.gemm(
                    false,
                    true,
                    layout.batch(),
                    columns,
                    COLUMNS,
                    productGradient,
                    t * layout.batch() * COLUMNS,
                    COLUMNS,
                    parameters.nativeWeights,
                    w,
                    COLUMNS,
                    0f,
                    inputGradient,
                    (t * layout.rows() + layout.padding()) * filters,
                    stride);
            blas.gemm(
                    true,
                    false,
                    columns,
                    COLUMNS,
                    layout.batch(),
                    below.states,
                    states(t),
                    stride,
                    productGradient,
                    t * layout.batch() * COLUMNS,
                    COLUMNS,
                    t == 0 ? 0f : 1f,
                    gradient,
                    w,
                    COLUMNS);
        }
    }
}
