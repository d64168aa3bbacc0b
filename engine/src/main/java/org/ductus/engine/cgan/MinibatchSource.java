// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.kernel.Minibatch;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.LatentSampler;

/**
 * Draws minibatches: for each sample, or for each group of classmates, a class, uniformly, then one of the class's rows, uniformly, and a latent vector of the
 * class. All draws of an iteration come from a stream of seed and iteration, so a training can go on at any iteration.
 */
final class MinibatchSource {
    private static final long DRAWS = 3;

    private final CganConfig config;
    private final TrainingData data;
    private final LatentSampler sampler;
    private final int dimensions;
    private final Minibatch batch;

    MinibatchSource(CganConfig config, TrainingData data, LatentPartition partition) {
        this.config = config;
        this.data = data;
        sampler = LatentSampler.of(partition);
        dimensions = partition.dimensions();
        int size = config.minibatch();
        int features = 3 * data.steps();
        batch = new Minibatch(
                size,
                new int[size],
                new float[size * features],
                new float[size * dimensions],
                config.noise() > 0 ? new float[3 * size * features] : null,
                config.gradientPenalty() > 0 ? new float[size] : null);
    }

    /** The minibatch of an iteration, counted from 0; the same object each time, refilled. */
    Minibatch draw(long iteration) {
        RandomGenerator random = Seeds.generator(config.seed(), DRAWS, iteration);
        int features = 3 * data.steps();
        for (int i = 0; i < batch.size(); i++) {
            int c = i % config.classmates() == 0 ? random.nextInt(data.classes().size()) : batch.classes()[i - 1];
            batch.classes()[i] = c;
            data.copyRow(c, random.nextInt(data.rows(c)), batch.real(), i * features);
            sampler.sample(c, random, batch.latent(), i * dimensions);
        }
        float[] noise = batch.noise();
        if (noise != null) {
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (config.noise() * random.nextGaussian());
            }
        }
        float[] mix = batch.mix();
        if (mix != null) {
            for (int i = 0; i < mix.length; i++) {
                mix[i] = random.nextFloat();
            }
        }
        return batch;
    }
}
