// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.LatentInput;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.Minibatch;

/**
 * What every system trains, with 100 latent numbers as in the paper: from the same weights on the same minibatch.
 *
 * @param name as shown
 * @param config the configuration
 * @param classes number of classes
 * @param start the weights
 * @param batch the minibatch
 */
record Problem(String name, CganConfig config, int classes, TrainingState start, Minibatch batch) {
    /** The paper's number of classes. */
    static final int CLASSES = 39;

    static final int DIMENSIONS = 100;
    /** Small, so that nothing drifts far while it is timed. */
    static final double RATE = 1e-4;

    static Problem of(String preset, int filters, int threads) {
        CganConfig config = (preset.equals("Paper") ? CganConfig.paper() : CganConfig.basic())
                .toBuilder().filters(filters).threads(threads).minibatch(64).build();
        return of(preset + " " + filters, config);
    }

    static Problem of(String name, CganConfig config) {
        return of(name, config, CLASSES);
    }

    static Problem of(String name, CganConfig config, int classes) {
        RandomGenerator random = Seeds.generator(1, 2);
        TrainingState start = TrainingState.start(
                draw(ParameterLayout.generator(config, classes, DIMENSIONS), random),
                draw(ParameterLayout.discriminator(config, classes), random));
        int n = config.minibatch();
        int features = 3 * config.steps();
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextInt(classes);
        }
        Minibatch batch = new Minibatch(
                n,
                labels,
                gaussian(n * features, 1, random),
                gaussian(n * DIMENSIONS, 1, random),
                config.noise() > 0 ? gaussian(3 * n * features, config.noise(), random) : null);
        return new Problem(name, config, classes, start, batch);
    }

    boolean dense() {
        return config.latentInput() == LatentInput.DENSE;
    }

    /** Each weight from a Gaussian with a variance of one over the tensor's rows. */
    private static Parameters draw(Map<String, int[]> shapes, RandomGenerator random) {
        Map<String, float[]> values = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            int size = Math.toIntExact(ParameterLayout.size(Map.of(name, shape)));
            values.put(name, gaussian(size, shape.length == 1 ? 0.1 : 1 / Math.sqrt(shape[0]), random));
        });
        return Parameters.of(shapes, values);
    }

    private static float[] gaussian(int n, double sigma, RandomGenerator random) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (sigma * random.nextGaussian());
        }
        return values;
    }
}
