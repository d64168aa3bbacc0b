// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * What one iteration works on. The arrays are owned by the caller, who refills them between iterations.
 *
 * @param size samples B
 * @param classes [B] the class of each real sample and of the generated sample beside it
 * @param real [B][3T] real samples as the network sees them
 * @param latent [B][d] latent vectors, used by the discriminator's and by the generator's update
 * @param noise [3][B][3T] noise added to the discriminator's inputs: on real and on generated samples in the discriminator's
 *     update, on generated samples in the generator's; null for none
 * @param mix [B] the real sample's share, 0 to 1, at the point between each real and generated sample where the gradient penalty
 *     is taken; of a pack the first counts; null for none
 */
public record Minibatch(int size, int[] classes, float[] real, float[] latent, float[] noise, float[] mix) {

    /** Samples without points between real and generated ones. */
    public Minibatch(int size, int[] classes, float[] real, float[] latent, float[] noise) {
        this(size, classes, real, latent, noise, null);
    }
}
