// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.LatentInput;

/**
 * Turns latent vectors and classes of the whole batch into the input of the first ConvGRU layer: {@link LatentInput#DENSE}
 * x0 = [z, h]·W + E[class] + b, where h is what the {@link MappingKernel} adds, if any, or {@link LatentInput#CHANNEL} z as a
 * channel, beside which {@link ClassChannels} adds the classes. z is moved by {@link LatentMeans} before, where means are
 * trained.
 */
final class LatentInputKernel {
    private final int dimensions;
    /** Null where means are not trained. */
    private final LatentMeans means;
    /** Null without a mapping. */
    private final MappingKernel mapping;
    /** Null for the channel. */
    private final ClassAffineKernel dense;
    /** [B][d] latent vectors with their means; null where these are not trained. */
    private final float[] latent;
    /** [B][d] dL/dz; null where nobody asks for it. */
    private final float[] latentGradient;
    /** [B][d + m] what the mapping makes of them; null without it. */
    private final float[] mapped;

    LatentInputKernel(
            CganConfig config,
            NetworkParameters parameters,
            int batch,
            int dimensions,
            boolean training,
            NativeArena arena) {
        this.dimensions = dimensions;
        boolean moved = config.trainableMeans();
        means = moved ? new LatentMeans(parameters, batch, dimensions, training) : null;
        mapping = config.mapping() > 0
                ? new MappingKernel(parameters, batch, dimensions, config.mapping(), training, moved, arena)
                : null;
        dense = config.latentInput() == LatentInput.DENSE
                ? new ClassAffineKernel(parameters, "latent", batch, training, moved || mapping != null, arena)
                : null;
        latent = moved ? new float[batch * dimensions] : null;
        mapped = mapping == null ? null : new float[batch * (dimensions + config.mapping())];
        latentGradient = training && moved ? new float[batch * dimensions] : null;
    }

    /** Whether {@link #backward} must be called with dL/d(input). */
    static boolean needsGradient(CganConfig config) {
        return config.latentInput() == LatentInput.DENSE || config.trainableMeans();
    }

    /** Fills the input of the first layer for the batch's rows from {@code first}; input is a heap image of it. */
    void forward(Blas blas, ConvLayout layout, int first, float[] z, int[] classes, float[] input) {
        int n = layout.batch();
        float[] moved = z;
        if (means != null) {
            System.arraycopy(z, first * dimensions, latent, first * dimensions, n * dimensions);
            means.shift(first, n, latent, dimensions, classes);
            moved = latent;
        }
        if (dense == null) {
            copy(layout, first, moved, input, 1, true);
            return;
        }
        if (mapping != null) {
            mapping.forward(blas, first, n, moved, classes, mapped);
        }
        dense.forward(blas, first, n, mapping == null ? moved : mapped, classes);
        copy(layout, first, dense.output, input, CganConfig.DENSE_CHANNELS, true);
    }

    /** Takes over dL/d(input) of a chunk, laid out as the input. */
    void backward(Blas blas, ConvLayout layout, int first, float[] inputGradient) {
        int n = layout.batch();
        if (dense == null) {
            copy(layout, first, latentGradient, inputGradient, 1, false);
            return;
        }
        copy(layout, first, dense.outputGradient, inputGradient, CganConfig.DENSE_CHANNELS, false);
        dense.backward(blas, first, n);
        if (mapping != null) {
            mapping.backward(blas, first, n, dense.inputGradient, latentGradient);
        } else if (latentGradient != null) {
            System.arraycopy(
                    dense.inputGradient, first * dimensions, latentGradient, first * dimensions, n * dimensions);
        }
    }

    /** Copies between rows [B][T·W·channels] and the image of the first layer's input, into the image or out of it. */
    private static void copy(
            ConvLayout layout, int first, float[] rows, float[] image, int channels, boolean intoImage) {
        int row = layout.width() * channels;
        int size = layout.steps() * row;
        for (int t = 0; t < layout.steps(); t++) {
            for (int i = 0; i < layout.batch(); i++) {
                int inRows = (first + i) * size + t * row;
                int inImage = layout.row(t, i, 0) * channels;
                if (intoImage) {
                    System.arraycopy(rows, inRows, image, inImage, row);
                } else {
                    System.arraycopy(image, inImage, rows, inRows, row);
                }
            }
        }
    }

    /** Number of independent tasks of the weights' gradients; 0 without weights. */
    int gradientTasks() {
        int affine = ClassAffineKernel.gradientTasks();
        return (dense == null ? 0 : affine) + (mapping == null ? 0 : affine) + (means == null ? 0 : 1);
    }

    /** One task, once all chunks are through {@link #backward}. */
    void gradient(int task, Blas blas, int[] classes) {
        int affine = ClassAffineKernel.gradientTasks();
        if (dense != null && task < affine) {
            dense.gradient(task, blas, classes);
        } else if (mapping != null && task < 2 * affine) {
            mapping.gradient(task - affine, blas, classes);
        } else {
            means.gradient(latentGradient, classes);
        }
    }
}
