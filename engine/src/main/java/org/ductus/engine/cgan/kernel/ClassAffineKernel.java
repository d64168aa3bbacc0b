// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;

/**
 * An affine map that depends on the class, y = x·W + E[class] + b, on the whole batch. Chunks work on their own rows; the
 * weights' gradients are made for the whole batch, in tasks that don't share an output. Its tensors {@code W}[in][out],
 * {@code E}[K][out] and {@code b}[out] stand one after the other.
 */
final class ClassAffineKernel {
    /** Tasks of the weight's gradient, each a block of columns. */
    private static final int BLOCKS = 4;

    private final NetworkParameters parameters;
    private final int batch;
    private final int in;
    private final int out;
    private final int w;
    private final int e;
    private final int b;
    /** [B][out] y. */
    final float[] output;
    /** [B][out] dL/dy, to be set before {@link #backward}. */
    final float[] outputGradient;
    /** [B][in] dL/dx, after {@link #backward}; null where nobody asks for it. */
    final float[] inputGradient;

    private final NativeFloats nativeInput;
    private final NativeFloats nativeOutput;
    private final NativeFloats nativeOutputGradient;
    private final NativeFloats nativeInputGradient;
    private final float[] embeddingGradient;

    /** Works with the tensors of a layer; training says whether gradients are wanted, and below whether dL/dx is, too. */
    ClassAffineKernel(
            NetworkParameters parameters, String layer, int batch, boolean training, boolean below, NativeArena arena) {
        this.parameters = parameters;
        this.batch = batch;
        in = parameters.shapes.get(layer + "/W")[0];
        out = parameters.shapes.get(layer + "/W")[1];
        w = parameters.offset(layer + "/W");
        e = parameters.offset(layer + "/E");
        b = parameters.offset(layer + "/b");
        output = new float[batch * out];
        outputGradient = training ? new float[batch * out] : null;
        inputGradient = training && below ? new float[batch * in] : null;
        nativeInput = arena.allocate((long) batch * in);
        nativeOutput = arena.allocate((long) batch * out);
        nativeOutputGradient = training ? arena.allocate((long) batch * out) : null;
        nativeInputGradient = training && below ? arena.allocate((long) batch * in) : null;
        embeddingGradient = training ? new float[b - e + out] : null;
        if (training) {
            parameters.wholeBatch(layer + "/W");
            parameters.wholeBatch(layer + "/E");
            parameters.wholeBatch(layer + "/b");
        }
    }

    /** y of the batch's rows from … from + n; x is [B][in]. */
    void forward(Blas blas, int from, int n, float[] x, int[] classes) {
        float[] weights = parameters.weights;
        for (int i = from; i < from + n; i++) {
            int embedding = e + classes[i] * out;
            for (int j = 0; j < out; j++) {
                output[i * out + j] = weights[b + j] + weights[embedding + j];
            }
        }
        nativeOutput.put(from * out, output, from * out, n * out);
        nativeInput.put(from * in, x, from * in, n * in);
        NativeFloats all = parameters.nativeWeights;
        blas.gemm(false, false, n, out, in, nativeInput, from * in, in, all, w, out, 1f, nativeOutput, from * out, out);
        nativeOutput.get(from * out, output, from * out, n * out);
    }

    /** Takes over dL/dy of rows from … from + n, and gives dL/dx of them where it is wanted. */
    void backward(Blas blas, int from, int n) {
        nativeOutputGradient.put(from * out, outputGradient, from * out, n * out);
        if (inputGradient != null) {
            NativeFloats dy = nativeOutputGradient;
            NativeFloats dx = nativeInputGradient;
            NativeFloats all = parameters.nativeWeights;
            blas.gemm(false, true, n, in, out, dy, from * out, out, all, w, out, 0f, dx, from * in, in);
            dx.get(from * in, inputGradient, from * in, n * in);
        }
    }

    /** Number of independent tasks of the weights' gradients. */
    static int gradientTasks() {
        return BLOCKS + 1;
    }

    /** One task, once all rows are through {@link #backward}. */
    void gradient(int task, Blas blas, int[] classes) {
        NativeFloats gradient = parameters.partials[0];
        if (task < BLOCKS) {
            int from = out * task / BLOCKS;
            int n = out * (task + 1) / BLOCKS - from;
            if (n > 0) {
                NativeFloats dy = nativeOutputGradient;
                blas.gemm(true, false, in, n, batch, nativeInput, 0, in, dy, from, out, 0f, gradient, w + from, out);
            }
            return;
        }
        Arrays.fill(embeddingGradient, 0f);
        int bias = b - e;
        for (int i = 0; i < batch; i++) {
            PointwiseMath.addMultiple(1f, outputGradient, i * out, embeddingGradient, classes[i] * out, out);
            PointwiseMath.addMultiple(1f, outputGradient, i * out, embeddingGradient, bias, out);
        }
        gradient.put(e, embeddingGradient, 0, embeddingGradient.length);
    }
}
