// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.Arrays;

/**
 * Moves the mean of each class's latent vectors by what the generator has learnt: z + D[class], so that the latent distribution
 * is a mixture of Gaussians with trainable means (after DeLiGAN, Gurumurthy, Sarvadevabhatla and Babu 2017). The tensor
 * {@code means/D}[K][d] starts at 0.
 */
final class LatentMeans {
    private final NetworkParameters parameters;
    private final int batch;
    private final int dimensions;
    private final int d;
    private final float[] gradients;

    LatentMeans(NetworkParameters parameters, int batch, int dimensions, boolean training) {
        this.parameters = parameters;
        this.batch = batch;
        this.dimensions = dimensions;
        d = parameters.offset("means/D");
        gradients = training ? new float[parameters.length(parameters.tensor("means/D"))] : null;
        if (training) {
            parameters.wholeBatch("means/D");
        }
    }

    /** Adds D[class] to the latent vectors [B][stride] of the batch's rows from … from + n. */
    void shift(int from, int n, float[] z, int stride, int[] classes) {
        for (int i = from; i < from + n; i++) {
            int mean = d + classes[i] * dimensions;
            PointwiseMath.addMultiple(1f, parameters.weights, mean, z, i * stride, dimensions);
        }
    }

    /** The gradient from dL/dz [B][d] of the whole batch. */
    void gradient(float[] latentGradient, int[] classes) {
        Arrays.fill(gradients, 0f);
        for (int i = 0; i < batch; i++) {
            PointwiseMath.addMultiple(
                    1f, latentGradient, i * dimensions, gradients, classes[i] * dimensions, dimensions);
        }
        parameters.partials[0].put(d, gradients, 0, gradients.length);
    }
}
