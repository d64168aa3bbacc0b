// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.LatentInput;

/**
 * Turns latent vectors and classes of the whole batch into the input of the first ConvGRU layer: {@link LatentInput#DENSE}
 * x0 = z·Wz + E[class] + b, or {@link LatentInput#CHANNEL} z as a channel, beside which {@link ClassChannels} adds the classes. Chunks work on their own
 * rows; the dense weights' gradients are made for the whole batch, in tasks that don't share an output.
 */
final class LatentInputKernel {
    /** Tasks of the weight's gradient, each a block of columns. */
    private static final int BLOCKS = 4;

    private final NetworkParameters parameters;
    private final boolean dense;
    private final int batch;
    private final int dimensions;
    private final int size;
    private final int w;
    private final int e;
    private final int b;
    private final NativeFloats latent;
    private final NativeFloats output;
    private final NativeFloats outputGradient;
    private final float[] values;
    private final float[] embeddingGradient;

    LatentInputKernel(
            CganConfig config,
            NetworkParameters parameters,
            int batch,
            int dimensions,
            boolean training,
            NativeArena arena) {
        this.parameters = parameters;
        this.batch = batch;
        this.dimensions = dimensions;
        dense = config.latentInput() == LatentInput.DENSE;
        size = config.steps() * config.width(dimensions) * CganConfig.DENSE_CHANNELS;
        w = dense ? parameters.offset("latent/W") : 0;
        e = dense ? parameters.offset("latent/E") : 0;
        b = dense ? parameters.offset("latent/b") : 0;
        latent = dense ? arena.allocate((long) batch * dimensions) : null;
        output = dense ? arena.allocate((long) batch * size) : null;
        outputGradient = dense && training ? arena.allocate((long) batch * size) : null;
        values = dense ? new float[batch * size] : null;
        embeddingGradient = dense && training ? new float[b - e + size] : null;
        if (dense && training) {
            parameters.wholeBatch("latent/W");
            parameters.wholeBatch("latent/E");
            parameters.wholeBatch("latent/b");
        }
    }

    /** Fills the input of the first layer for the batch's rows from {@code first}; input is a heap image of it. */
    void forward(Blas blas, ConvLayout layout, int first, float[] z, int[] classes, float[] input) {
        if (!dense) {
            channel(layout, first, z, input);
            return;
        }
        int n = layout.batch();
        float[] weights = parameters.weights;
        for (int i = first; i < first + n; i++) {
            int embedding = e + classes[i] * size;
            for (int j = 0; j < size; j++) {
                values[i * size + j] = weights[b + j] + weights[embedding + j];
            }
        }
        output.put(first * size, values, first * size, n * size);
        latent.put(first * dimensions, z, first * dimensions, n * dimensions);
        blas.gemm(
                false,
                false,
                n,
                size,
                dimensions,
                latent,
                first * dimensions,
                dimensions,
                parameters.nativeWeights,
                w,
                size,
                1f,
                output,
                first * size,
                size);
        output.get(first * size, values, first * size, n * size);
        int row = layout.width() * CganConfig.DENSE_CHANNELS;
        for (int t = 0; t < layout.steps(); t++) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(
                        values,
                        (first + i) * size + t * row,
                        input,
                        layout.row(t, i, 0) * CganConfig.DENSE_CHANNELS,
                        row);
            }
        }
    }

    private void channel(ConvLayout layout, int first, float[] z, float[] input) {
        int width = layout.width();
        for (int t = 0; t < layout.steps(); t++) {
            for (int i = 0; i < layout.batch(); i++) {
                System.arraycopy(z, (first + i) * dimensions + t * width, input, layout.row(t, i, 0), width);
            }
        }
    }

    /** Takes over dL/d(input) of a chunk, laid out as the input. */
    void backward(ConvLayout layout, int first, float[] inputGradient) {
        int row = layout.width() * CganConfig.DENSE_CHANNELS;
        int n = layout.batch();
        for (int t = 0; t < layout.steps(); t++) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(
                        inputGradient,
                        layout.row(t, i, 0) * CganConfig.DENSE_CHANNELS,
                        values,
                        (first + i) * size + t * row,
                        row);
            }
        }
        outputGradient.put(first * size, values, first * size, n * size);
    }

    /** Number of independent tasks of the weights' gradients; 0 without weights. */
    int gradientTasks() {
        return dense ? BLOCKS + 1 : 0;
    }

    /** One task, once all chunks are through {@link #backward}. */
    void gradient(int task, Blas blas, int[] classes) {
        NativeFloats gradient = parameters.partials[0];
        if (task < BLOCKS) {
            int from = size * task / BLOCKS;
            int to = size * (task + 1) / BLOCKS;
            blas.gemm(
                    true,
                    false,
                    dimensions,
                    to - from,
                    batch,
                    latent,
                    0,
                    dimensions,
                    outputGradient,
                    from,
                    size,
                    0f,
                    gradient,
                    w + from,
                    size);
            return;
        }
        Arrays.fill(embeddingGradient, 0f);
        int bias = b - e;
        for (int i = 0; i < batch; i++) {
            int embedding = classes[i] * size;
            for (int j = 0; j < size; j++) {
                embeddingGradient[embedding + j] += values[i * size + j];
                embeddingGradient[bias + j] += values[i * size + j];
            }
        }
        gradient.put(e, embeddingGradient, 0, embeddingGradient.length);
    }
}
