// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.LatentInput;
import org.ductus.engine.cgan.ParameterLayout;

/**
 * Floating point operations of one iteration's matrix products, a multiplication and an addition counted as two, as the plain
 * formulas have them: convolutions multiply by their padding, one-hot inputs and the zero state before the first step, too.
 * Pointwise mathematics and the optimiser are not counted.
 */
final class Flops {
    private Flops() {}

    /**
     * An iteration: the generator forward; the discriminator forward on real and generated samples and back to its weights; R1
     * by a backward pass to the real samples and the derivative of that; the generator's step through the discriminator
     * forward, back to its input, and back through the generator to its weights.
     */
    static double iteration(CganConfig config, int classes, int dimensions) {
        double batch = config.minibatch();
        double forward = 0;
        double input = 0; // of what needs no gradient by its input
        double cells = batch * config.steps() * config.width(dimensions);
        double f = config.filters();
        for (int layer = 1; layer <= ParameterLayout.LAYERS; layer++) {
            double channels = layer == 1 ? ParameterLayout.inputChannels(config, classes) : f;
            double x = 2 * cells * config.kernel() * channels * 3 * f;
            forward += x + 2 * cells * config.kernel() * f * 3 * f;
            if (layer == 1 && config.latentInput() == LatentInput.CHANNEL) {
                input = x;
            }
        }
        forward += 2 * batch * config.steps() * config.width(dimensions) * f * 9;
        if (config.latentInput() == LatentInput.DENSE) {
            double dense = 2 * batch * dimensions * config.steps() * CganConfig.DENSE_WIDTH * CganConfig.DENSE_CHANNELS;
            forward += dense;
            input = dense;
        }
        double generator = 3 * forward - input;

        double first = config.discriminatorWidths().get(0);
        double second = config.discriminatorWidths().get(1);
        double features = 3.0 * config.steps();
        double inputs = features + (config.conditioning() == Conditioning.ONE_HOT ? classes : 0);
        double byInput = 2 * batch * features * first;
        double hidden = 2 * batch * first * second;
        double head = 2 * batch * second;
        double pass = 2 * batch * inputs * first + hidden + head;
        // forward, by weights, and by the hidden layers' activations
        double discriminator = 2 * (2 * pass + hidden + head);
        double throughDiscriminator = pass + byInput + hidden + head;
        // forward is there; back to the samples, then the derivative of each of its products by both factors
        double penalty = config.r1() > 0 ? 3 * (byInput + hidden + head) - head : 0;
        return generator + discriminator + throughDiscriminator + penalty;
    }
}
