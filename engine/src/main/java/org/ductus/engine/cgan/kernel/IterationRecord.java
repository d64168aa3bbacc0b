// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

/**
 * What one iteration measured, before its updates.
 *
 * @param lossDiscriminator mean loss on real plus on generated samples, without penalty
 * @param lossGenerator mean loss, after the discriminator's update
 * @param scoreReal mean sigmoid(logit) on real samples
 * @param scoreFake mean sigmoid(logit) on generated samples
 * @param gradientNormDiscriminator L2 norm of the whole gradient before clipping
 * @param gradientNormGenerator L2 norm of the whole gradient before clipping
 * @param clippedDiscriminator share of layers whose gradient was clipped, 0 to 1
 * @param clippedGenerator share of layers whose gradient was clipped, 0 to 1
 * @param gradientPenalty mean of |∂D/∂x|² where it is penalised: on real samples with R1, else between real and generated
 *     ones; 0 without penalty
 */
public record IterationRecord(
        double lossDiscriminator,
        double lossGenerator,
        double scoreReal,
        double scoreFake,
        double gradientNormDiscriminator,
        double gradientNormGenerator,
        double clippedDiscriminator,
        double clippedGenerator,
        double gradientPenalty) {}
