// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import static org.ductus.engine.cgan.kernel.ConvGruWeights.GATES;

import java.util.Arrays;

/**
 * One ConvGRU layer (Ballas et al. 2016; gates are same-padded 1-D convolutions) on one chunk of the batch:
 * r, u = sigmoid(Wx * x + U * h + b), c = tanh(Wx * x + U * (r·h) + b), h' = (1 − u)·h + u·c, h0 = 0.
 *
 * <p>The input's part of all steps is one product for each gate and residue class of windows (see {@link ConvLayout}), and so
 * are the weights' gradients; only the state's part runs step by step. Gates lie in planes of their own, so that pointwise
 * mathematics runs over long plain arrays. They are indexed by window, states and inputs by position, which is
 * {@link ConvLayout#padding()} rows further.
 */
final class ConvGruKernel {
    private static final int RESET = 0;
    private static final int UPDATE = 1;
    private static final int CANDIDATE = 2;

    private final ConvLayout layout;
    private final ConvGruWeights weights;
    private final ClassChannels classChannels;
    private final Blas blas;
    private final int steps;
    private final int rows;
    private final int kernel;
    private final int channels;
    private final int filters;
    private final int size;
    private final int shift;

    /** Where the layer reads: [steps][rows][C] in the layout, from {@link #inputOffset}. */
    final NativeFloats input;

    final int inputOffset;
    /** h0 and the states of all steps: [1 + steps][rows][F]. */
    final NativeFloats states;
    /** dL/d(input) in the input's layout, padding undefined; null for a layer that needs none. */
    final NativeFloats inputGradient;

    private final NativeFloats resetStates;
    /** For each gate what goes into it, without {@link #offsets}: [steps][rows][F]. */
    private final NativeFloats[] gates = new NativeFloats[GATES];
    /** For each gate the gradient of what goes into it: [steps][rows][F], after {@code kernel} rows of zeros. */
    private final NativeFloats[] gateGradients = new NativeFloats[GATES];

    private final NativeFloats product;
    /** For each gate what is added to it in every step, its bias above all: [rows][F]. */
    private final float[][] offsets;

    private final float[][] offsetGradients;
    private final float[][] r;
    private final float[][] u;
    private final float[][] c;
    private final float[][] h;
    private final float[] rh;
    private final float[] narrow;
    private final float[][] d;
    private final float[] dh;
    private final float[] biasGradient;

    /**
     * A layer.
     *
     * @param below the layer whose states are read, or null for a first layer
     * @param classChannels one-hot channels of the input that are not in {@link #input}, or null
     */
    ConvGruKernel(
            ConvLayout layout,
            ConvGruWeights weights,
            ConvGruKernel below,
            ClassChannels classChannels,
            boolean training,
            boolean needsInputGradient,
            Blas blas,
            NativeArena arena) {
        this.layout = layout;
        this.weights = weights;
        this.classChannels = classChannels;
        this.blas = blas;
        steps = layout.steps();
        rows = layout.rows();
        kernel = layout.kernel();
        channels = weights.inputs;
        filters = weights.filters;
        size = rows * filters;
        shift = layout.padding() * filters;
        // windows of the last rows reach up to 2·kernel rows past the end: slack at the end, and in front for gradients
        long all = (long) steps * rows + 2L * kernel;
        input = below == null ? arena.allocate(all * channels) : below.states;
        inputOffset = below == null ? 0 : below.size;
        states = arena.allocate((all + rows) * filters);
        resetStates = arena.allocate(all * filters);
        inputGradient = needsInputGradient ? arena.allocate(all * channels) : null;
        product = training ? arena.allocate((rows + 2L * kernel) * filters) : null;
        for (int gate = 0; gate < GATES; gate++) {
            gates[gate] = arena.allocate(all * filters);
            gateGradients[gate] = training ? arena.allocate((all + kernel) * filters) : null;
        }
        int n = (rows + 2 * kernel) * filters;
        int kept = training ? steps : 1;
        r = new float[kept][n];
        u = new float[kept][n];
        c = new float[kept][n];
        h = new float[training ? steps + 1 : 2][n];
        rh = new float[n];
        offsets = new float[GATES][size];
        offsetGradients = training ? new float[GATES][size] : null;
        narrow = training ? new float[n] : null;
        d = training ? new float[GATES][n] : null;
        dh = training ? new float[n] : null;
        biasGradient = training ? new float[GATES * filters] : null;
    }

    /** Reads {@link #input}, fills {@link #states}; classes are those of the whole batch. */
    void forward(int[] classes) {
        for (int gate = 0; gate < GATES; gate++) {
            for (int i = 0; i < rows; i++) {
                System.arraycopy(
                        weights.parameters.weights, weights.bias + gate * filters, offsets[gate], i * filters, filters);
            }
        }
        if (classChannels != null) {
            classChannels.addTo(offsets, classes);
        }
        for (int gate = 0; gate < GATES; gate++) {
            for (int q = 0; q < kernel; q++) {
                blas.gemm(
                        false,
                        false,
                        steps * layout.windows(),
                        filters,
                        kernel * channels,
                        input,
                        inputOffset + q * channels,
                        kernel * channels,
                        weights.parameters.nativeWeights,
                        weights.input(gate),
                        weights.inputStride(),
                        0f,
                        gates[gate],
                        q * filters,
                        kernel * filters);
            }
        }
        Arrays.fill(h[0], 0f);
        for (int t = 0; t < steps; t++) {
            step(t, h.length == 2 ? t & 1 : t, h.length == 2 ? t + 1 & 1 : t + 1, r.length == 1 ? 0 : t);
        }
    }

    private void step(int t, int now, int next, int kept) {
        if (t > 0) { // h0 = 0 adds nothing
            addState(RESET, states, t);
            gates[RESET].get(t * size, r[kept], 0, size);
            PointwiseMath.sigmoid(r[kept], offsets[RESET], size);
            PointwiseMath.multiplyShifted(r[kept], h[now], rh, shift, size);
            resetStates.put(t * size + shift, rh, shift, size);
            addState(CANDIDATE, resetStates, t);
            addState(UPDATE, states, t);
        }
        gates[UPDATE].get(t * size, u[kept], 0, size);
        PointwiseMath.sigmoid(u[kept], offsets[UPDATE], size);
        gates[CANDIDATE].get(t * size, c[kept], 0, size);
        PointwiseMath.tanh(c[kept], offsets[CANDIDATE], size);
        // a candidate of zero keeps the padding's state at zero
        layout.clearPadding(c[kept], filters);
        PointwiseMath.gruState(u[kept], c[kept], h[now], h[next], shift, size);
        states.put((t + 1) * size + shift, h[next], shift, size);
    }

    /** Adds the state's part to a gate of step t. */
    private void addState(int gate, NativeFloats state, int t) {
        for (int q = 0; q < kernel; q++) {
            blas.gemm(
                    false,
                    false,
                    layout.windows(),
                    filters,
                    kernel * filters,
                    state,
                    t * size + q * filters,
                    kernel * filters,
                    weights.parameters.nativeWeights,
                    weights.state(gate),
                    weights.stateStride(gate),
                    1f,
                    gates[gate],
                    t * size + q * filters,
                    kernel * filters);
        }
    }

    /**
     * From dL/d(states) to the weights' gradients, which are written to {@code gradient}, and to {@link #inputGradient}.
     *
     * @param outputGradient [steps][rows][F] in the layout, padding ignored; is overwritten
     * @param classes the classes of the whole batch
     */
    void backward(NativeFloats outputGradient, NativeFloats gradient, int[] classes) {
        Arrays.fill(dh, 0f);
        for (float[] g : offsetGradients) {
            Arrays.fill(g, 0f);
        }
        for (int t = steps - 1; t >= 0; t--) {
            outputGradient.get(t * size + shift, narrow, 0, size);
            PointwiseMath.add(dh, narrow, size);
            layout.clearPadding(dh, filters);
            stepBackward(t, outputGradient);
        }
        for (int gate = 0; gate < GATES; gate++) {
            PointwiseMath.columnSums(offsetGradients[gate], 0, rows, filters, biasGradient, gate * filters);
        }
        gradient.put(weights.bias, biasGradient, 0, GATES * filters);
        if (classChannels != null) {
            classChannels.gradient(offsetGradients, classes, gradient);
        }
        for (int gate = 0; gate < GATES; gate++) {
            weightGradients(gate, gradient);
        }
        if (inputGradient != null) {
            for (int gate = 0; gate < GATES; gate++) {
                transposed(
                        gate,
                        0,
                        steps * layout.windows(),
                        channels,
                        weights.inputTransposed[gate],
                        gate > 0,
                        inputGradient,
                        0);
            }
        }
    }

    /** dh and the gradients of gates by window, so that all of a step's arrays are aligned. */
    private void stepBackward(int t, NativeFloats outputGradient) {
        PointwiseMath.gruStateBackward(dh, u[t], c[t], h[t], d[UPDATE], d[CANDIDATE], shift, size);
        take(UPDATE, t);
        take(CANDIDATE, t);
        if (t == 0) {
            Arrays.fill(d[RESET], 0f);
            take(RESET, t);
            return;
        }
        transposed(CANDIDATE, t, layout.windows(), filters, weights.stateTransposed[CANDIDATE], false, product, 0);
        product.get(shift, narrow, 0, size);
        PointwiseMath.gruResetBackward(narrow, r[t], h[t], dh, d[RESET], shift, size);
        take(RESET, t);
        // onto what comes from above to the step before
        int below = (t - 1) * size;
        for (int gate = RESET; gate <= UPDATE; gate++) {
            transposed(gate, t, layout.windows(), filters, weights.stateTransposed[gate], true, outputGradient, below);
        }
    }

    private void take(int gate, int t) {
        gateGradients[gate].put(kernel * filters + t * size, d[gate], 0, size);
        PointwiseMath.add(offsetGradients[gate], d[gate], size);
    }

    /** The convolution's transpose: from a gate's gradient at windows from step t to that of what it reads, by position. */
    private void transposed(
            int gate, int t, int windows, int width, NativeFloats w, boolean add, NativeFloats out, int offset) {
        int first = kernel * filters + t * size - (kernel - 1 - layout.padding()) * filters;
        for (int q = 0; q < kernel; q++) {
            blas.gemm(
                    false,
                    false,
                    windows,
                    width,
                    kernel * filters,
                    gateGradients[gate],
                    first + q * filters,
                    kernel * filters,
                    w,
                    0,
                    width,
                    add ? 1f : 0f,
                    out,
                    offset + (q + layout.padding()) * width,
                    kernel * width);
        }
    }

    private void weightGradients(int gate, NativeFloats gradient) {
        int all = steps * layout.windows();
        int later = (steps - 1) * layout.windows(); // h0 = 0 adds nothing
        NativeFloats state = gate == CANDIDATE ? resetStates : states;
        for (int q = 0; q < kernel; q++) {
            float beta = q == 0 ? 0f : 1f;
            int from = (kernel + q) * filters;
            blas.gemm(
                    true,
                    false,
                    kernel * channels,
                    filters,
                    all,
                    input,
                    inputOffset + q * channels,
                    kernel * channels,
                    gateGradients[gate],
                    from,
                    kernel * filters,
                    beta,
                    gradient,
                    weights.input(gate),
                    weights.inputStride());
            blas.gemm(
                    true,
                    false,
                    kernel * filters,
                    filters,
                    later,
                    state,
                    size + q * filters,
                    kernel * filters,
                    gateGradients[gate],
                    from + size,
                    kernel * filters,
                    beta,
                    gradient,
                    weights.state(gate),
                    weights.stateStride(gate));
        }
    }
}
