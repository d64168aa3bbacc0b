// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;

/**
 * One ConvGRU layer (Ballas et al. 2016; gates are same-padded 1-D convolutions) on one chunk of the batch:
 * r, u = sigmoid(Wx * x + U * h + b), c = tanh(Wx * x + U * (r·h) + b), h' = (1 − u)·h + u·c, h0 = 0.
 *
 * <p>The input's part of all steps is one product for each residue class of windows (see {@link ConvLayout}), and so are the
 * weights' gradients; only the state's part runs step by step. Gates are indexed by window, states and inputs by position,
 * which is {@link ConvLayout#padding()} rows further.
 */
final class ConvGruKernel {
    private final ConvLayout layout;
    private final ConvGruWeights weights;
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
    private final NativeFloats gates;
    private final NativeFloats product;
    private final NativeFloats gateGradient;
    private final NativeFloats resetUpdateGradient;
    private final NativeFloats candidateGradient;
    private final float[][] r;
    private final float[][] u;
    private final float[][] c;
    private final float[][] h;
    private final float[] rh;
    private final float[] wide;
    private final float[] wide2;
    private final float[] narrow;
    private final float[] dr;
    private final float[] du;
    private final float[] dc;
    private final float[] dh;
    private final float[] biasGradient;

    /** A first layer where {@code below} is null, else one that reads the states of the layer below. */
    ConvGruKernel(
            ConvLayout layout,
            ConvGruWeights weights,
            ConvGruKernel below,
            boolean training,
            boolean needsInputGradient,
            Blas blas,
            NativeArena arena) {
        this.layout = layout;
        this.weights = weights;
        this.blas = blas;
        steps = layout.steps();
        rows = layout.rows();
        kernel = layout.kernel();
        channels = weights.channels;
        filters = weights.filters;
        size = rows * filters;
        shift = layout.padding() * filters;
        // windows of the last rows reach up to 2·kernel rows past the end: slack at the end, and in front for gradients
        long all = (long) steps * rows + 2L * kernel;
        input = below == null ? arena.allocate(all * channels) : below.states;
        inputOffset = below == null ? 0 : below.size;
        states = arena.allocate((all + rows) * filters);
        resetStates = arena.allocate(all * filters);
        gates = arena.allocate(all * 3 * filters);
        product = arena.allocate((rows + 4L * kernel) * filters);
        inputGradient = needsInputGradient ? arena.allocate((all + 2L * kernel) * channels) : null;
        gateGradient = training ? arena.allocate(all * 3 * filters) : null;
        resetUpdateGradient = training ? arena.allocate((rows + 2L * kernel) * 2 * filters) : null;
        candidateGradient = training ? arena.allocate((rows + 2L * kernel) * filters) : null;
        int n = (rows + 2 * kernel) * filters;
        int kept = training ? steps : 1;
        r = new float[kept][n];
        u = new float[kept][n];
        c = new float[kept][n];
        h = new float[training ? steps + 1 : 2][n];
        rh = new float[n];
        wide = new float[3 * n];
        wide2 = training ? new float[2 * n] : null;
        narrow = training ? new float[n] : null;
        dr = training ? new float[n] : null;
        du = training ? new float[n] : null;
        dc = training ? new float[n] : null;
        dh = training ? new float[n] : null;
        biasGradient = new float[3 * filters];
    }

    /** Reads {@link #input}, fills {@link #states}. */
    void forward() {
        NetworkParameters p = weights.parameters;
        for (int i = 0; i < rows; i++) {
            System.arraycopy(p.weights, weights.bias, wide, i * 3 * filters, 3 * filters);
        }
        for (int t = 0; t < steps; t++) {
            gates.put(t * rows * 3 * filters, wide, 0, rows * 3 * filters);
        }
        for (int q = 0; q < kernel; q++) {
            blas.gemm(
                    false,
                    false,
                    steps * layout.windows(),
                    3 * filters,
                    kernel * channels,
                    input,
                    inputOffset + q * channels,
                    kernel * channels,
                    p.nativeWeights,
                    weights.wx,
                    3 * filters,
                    1f,
                    gates,
                    q * 3 * filters,
                    kernel * 3 * filters);
        }
        for (int t = 0; t < steps; t++) {
            step(t, h.length == 2 ? t & 1 : t, h.length == 2 ? t + 1 & 1 : t + 1, r.length == 1 ? 0 : t);
        }
    }

    private void step(int t, int now, int next, int kept) {
        NetworkParameters p = weights.parameters;
        int gateOffset = t * rows * 3 * filters;
        float[] rt = r[kept];
        float[] ut = u[kept];
        float[] ct = c[kept];
        if (t > 0) {
            for (int q = 0; q < kernel; q++) {
                blas.gemm(
                        false,
                        false,
                        layout.windows(),
                        2 * filters,
                        kernel * filters,
                        states,
                        t * size + q * filters,
                        kernel * filters,
                        p.nativeWeights,
                        weights.uru,
                        2 * filters,
                        1f,
                        gates,
                        gateOffset + q * 3 * filters,
                        kernel * 3 * filters);
            }
        }
        gates.get(gateOffset, wide, 0, rows * 3 * filters);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(wide, i * 3 * filters, rt, i * filters, filters);
            System.arraycopy(wide, i * 3 * filters + filters, ut, i * filters, filters);
            System.arraycopy(wide, i * 3 * filters + 2 * filters, ct, i * filters, filters);
        }
        PointwiseMath.sigmoid(rt, size);
        PointwiseMath.sigmoid(ut, size);
        if (t > 0) {
            PointwiseMath.multiplyShifted(rt, h[now], rh, shift, size);
            resetStates.put(t * size + shift, rh, shift, size);
            product.put(0, ct, 0, size);
            for (int q = 0; q < kernel; q++) {
                blas.gemm(
                        false,
                        false,
                        layout.windows(),
                        filters,
                        kernel * filters,
                        resetStates,
                        t * size + q * filters,
                        kernel * filters,
                        p.nativeWeights,
                        weights.uc,
                        filters,
                        1f,
                        product,
                        q * filters,
                        kernel * filters);
            }
            product.get(0, ct, 0, size);
        } else {
            Arrays.fill(h[now], 0f);
        }
        PointwiseMath.tanh(ct, size);
        // a candidate of zero keeps the padding's state at zero
        int padded = layout.paddedWidth();
        for (int b = 0; b < layout.batch(); b++) {
            Arrays.fill(ct, (b * padded + layout.width()) * filters, (b + 1) * padded * filters, 0f);
        }
        PointwiseMath.gruState(ut, ct, h[now], h[next], shift, size);
        states.put((t + 1) * size + shift, h[next], shift, size);
    }

    /**
     * From dL/d(states) to the weights' gradients, which are written to {@code gradient}, and to {@link #inputGradient}.
     *
     * @param outputGradient [steps][rows][F] in the layout, padding ignored
     */
    void backward(NativeFloats outputGradient, NativeFloats gradient) {
        Arrays.fill(dh, 0f);
        Arrays.fill(biasGradient, 0f);
        for (int t = steps - 1; t >= 0; t--) {
            outputGradient.get(t * size + shift, narrow, shift, size);
            PointwiseMath.add(dh, narrow, size + shift);
            clearPadding(dh);
            stepBackward(t);
        }
        gradient.put(weights.bias, biasGradient, 0, 3 * filters);
        weightGradients(gradient);
        if (inputGradient != null) {
            int first = kernel - (kernel - 1) + layout.padding();
            for (int q = 0; q < kernel; q++) {
                blas.gemm(
                        false,
                        false,
                        steps * layout.windows(),
                        channels,
                        kernel * 3 * filters,
                        gateGradient,
                        (first + q) * 3 * filters,
                        kernel * 3 * filters,
                        weights.wxTransposed,
                        0,
                        channels,
                        0f,
                        inputGradient,
                        (q + layout.padding()) * channels,
                        kernel * channels);
            }
        }
    }

    private void stepBackward(int t) {
        int first = kernel - (kernel - 1) + layout.padding();
        PointwiseMath.gruStateBackward(dh, u[t], c[t], h[t], du, dc, shift, size);
        if (t > 0) {
            candidateGradient.put(kernel * filters, dc, 0, size);
            for (int q = 0; q < kernel; q++) {
                blas.gemm(
                        false,
                        false,
                        layout.windows(),
                        filters,
                        kernel * filters,
                        candidateGradient,
                        (first + q) * filters,
                        kernel * filters,
                        weights.ucTransposed,
                        0,
                        filters,
                        0f,
                        product,
                        (q + layout.padding()) * filters,
                        kernel * filters);
            }
            product.get(shift, narrow, shift, size);
            PointwiseMath.gruResetBackward(narrow, r[t], h[t], dh, dr, shift, size);
            for (int i = 0; i < rows; i++) {
                System.arraycopy(dr, i * filters, wide2, i * 2 * filters, filters);
                System.arraycopy(du, i * filters, wide2, i * 2 * filters + filters, filters);
            }
            resetUpdateGradient.put(kernel * 2 * filters, wide2, 0, 2 * size);
            for (int q = 0; q < kernel; q++) {
                blas.gemm(
                        false,
                        false,
                        layout.windows(),
                        filters,
                        kernel * 2 * filters,
                        resetUpdateGradient,
                        (first + q) * 2 * filters,
                        kernel * 2 * filters,
                        weights.uruTransposed,
                        0,
                        filters,
                        0f,
                        product,
                        (q + layout.padding()) * filters,
                        kernel * filters);
            }
            product.get(shift, narrow, shift, size);
            PointwiseMath.add(dh, narrow, size + shift);
        } else {
            Arrays.fill(dr, 0f);
        }
        for (int i = 0; i < rows; i++) {
            System.arraycopy(dr, i * filters, wide, i * 3 * filters, filters);
            System.arraycopy(du, i * filters, wide, i * 3 * filters + filters, filters);
            System.arraycopy(dc, i * filters, wide, i * 3 * filters + 2 * filters, filters);
        }
        gateGradient.put((kernel + t * rows) * 3 * filters, wide, 0, 3 * size);
        for (int i = 0; i < rows; i++) {
            int o = i * 3 * filters;
            for (int f = 0; f < 3 * filters; f++) {
                biasGradient[f] += wide[o + f];
            }
        }
    }

    private void weightGradients(NativeFloats gradient) {
        int all = steps * layout.windows();
        int later = (steps - 1) * layout.windows(); // h0 = 0 adds nothing
        int second = rows * 3 * filters;
        for (int q = 0; q < kernel; q++) {
            float beta = q == 0 ? 0f : 1f;
            int from = (kernel + q) * 3 * filters;
            blas.gemm(
                    true,
                    false,
                    kernel * channels,
                    3 * filters,
                    all,
                    input,
                    inputOffset + q * channels,
                    kernel * channels,
                    gateGradient,
                    from,
                    kernel * 3 * filters,
                    beta,
                    gradient,
                    weights.wx,
                    3 * filters);
            blas.gemm(
                    true,
                    false,
                    kernel * filters,
                    2 * filters,
                    later,
                    states,
                    size + q * filters,
                    kernel * filters,
                    gateGradient,
                    from + second,
                    kernel * 3 * filters,
                    beta,
                    gradient,
                    weights.uru,
                    2 * filters);
            blas.gemm(
                    true,
                    false,
                    kernel * filters,
                    filters,
                    later,
                    resetStates,
                    size + q * filters,
                    kernel * filters,
                    gateGradient,
                    from + second + 2 * filters,
                    kernel * 3 * filters,
                    beta,
                    gradient,
                    weights.uc,
                    filters);
        }
    }

    private void clearPadding(float[] a) {
        int padded = layout.paddedWidth();
        Arrays.fill(a, 0, shift, 0f);
        for (int b = 0; b < layout.batch(); b++) {
            int end = (b * padded + layout.padding() + layout.width()) * filters;
            Arrays.fill(a, end, end + (padded - layout.width()) * filters, 0f);
        }
    }
}
