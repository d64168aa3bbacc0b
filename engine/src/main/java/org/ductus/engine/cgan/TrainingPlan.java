// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/**
 * What a training is about to do.
 *
 * @param epochs epochs in all, those of a continued model included
 * @param iterations iterations in all, those of a continued model included
 * @param iterationsPerEpoch iterations of one epoch
 * @param threads threads of the kernel
 * @param parameters trainable numbers of both networks
 * @param seed the seed
 */
public record TrainingPlan(
        int epochs, long iterations, int iterationsPerEpoch, int threads, long parameters, long seed) {}
