// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/**
 * What one epoch did; means over its iterations unless said otherwise.
 *
 * @param epoch number of the epoch, from 1
 * @param iterations iterations done since the model's start, this epoch included
 * @param lossDiscriminator the discriminator's loss on real plus on generated samples, without penalty
 * @param lossGenerator the generator's loss
 * @param scoreReal mean of sigmoid(logit) on real samples, 0 to 1
 * @param scoreFake mean of sigmoid(logit) on generated samples, 0 to 1
 * @param gradientNormDiscriminator L2 norm of the discriminator's whole gradient before clipping
 * @param gradientNormGenerator L2 norm of the generator's whole gradient before clipping
 * @param clippedDiscriminator share of the discriminator's layer updates that were clipped, 0 to 1
 * @param clippedGenerator share of the generator's layer updates that were clipped, 0 to 1
 * @param gradientPenalty mean of |∂D/∂x|² where it is penalised: on real samples with R1, else between real and generated
 *     ones; 0 without penalty
 * @param learningRate the generator's learning rate at the end of the epoch
 * @param seconds time that the epoch took
 */
public record EpochRecord(
        int epoch,
        long iterations,
        double lossDiscriminator,
        double lossGenerator,
        double scoreReal,
        double scoreFake,
        double gradientNormDiscriminator,
        double gradientNormGenerator,
        double clippedDiscriminator,
        double clippedGenerator,
        double gradientPenalty,
        double learningRate,
        double seconds) {}
