// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/** The learning rates of each iteration: they fall linearly over the last part of a training, from the set ones to 2 %. */
final class LearningRate {
    /** The share that is left at the end. */
    private static final double FINAL = 0.02;

    private final CganConfig config;
    private final long total;

    /**
     * Rates of a training.
     *
     * @param total its iterations
     */
    LearningRate(CganConfig config, long total) {
        this.config = config;
        this.total = total;
    }

    /** The generator's rate in an iteration, counted from 0. */
    double generator(long iteration) {
        return share(iteration) * config.learningRateGenerator();
    }

    /** The discriminator's rate in an iteration, counted from 0. */
    double discriminator(long iteration) {
        return share(iteration) * config.learningRateDiscriminator();
    }

    private double share(long iteration) {
        double left = 1 - (iteration + 1.0) / total;
        return left >= config.rateDecay() ? 1 : FINAL + (1 - FINAL) * left / config.rateDecay();
    }
}
