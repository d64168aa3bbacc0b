// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.AdversarialLoss;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.Minibatch;

/** Networks and batches of a given configuration. */
record GanCases(CganConfig config, int classes, int dimensions) {

    static GanCases small(CganConfig preset, int steps, int filters, int kernel) {
        CganConfig config = preset.toBuilder()
                .steps(steps)
                .filters(filters)
                .kernel(kernel)
                // the critic's gradient by its bias is 0, and exactly so if the minibatch is a power of two
                .minibatch(preset.loss() == AdversarialLoss.WASSERSTEIN ? 8 : 6)
                .threads(2)
                .discriminatorWidths(List.of(8, 7))
                .build();
        return new GanCases(config, 3, 4 * steps);
    }

    TrainingState state(double scale) {
        RandomGenerator random = Seeds.generator(11, 1);
        return TrainingState.start(
                draw(ParameterLayout.generator(config, classes, dimensions), random, scale),
                draw(ParameterLayout.discriminator(config, classes), random, scale));
    }

    private static Parameters draw(Map<String, int[]> shapes, RandomGenerator random, double scale) {
        Map<String, float[]> values = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            int size = 1;
            for (int s : shape) {
                size *= s;
            }
            values.put(name, gaussian(size, random, scale));
        });
        return Parameters.of(shapes, values);
    }

    Minibatch batch(long seed) {
        RandomGenerator random = Seeds.generator(seed, 2);
        int n = config.minibatch();
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = i % config.packing() == 0 ? random.nextInt(classes) : labels[i - 1];
        }
        int features = 3 * config.steps();
        float[] noise = config.noise() > 0 ? gaussian(3 * n * features, random, config.noise()) : null;
        float[] real = gaussian(n * features, random, 1);
        float[] latent = gaussian(n * dimensions, random, 1);
        float[] mix = config.gradientPenalty() > 0 ? new float[n] : null;
        for (int i = 0; mix != null && i < n; i++) {
            mix[i] = random.nextFloat();
        }
        return new Minibatch(n, labels, real, latent, noise, mix);
    }

    static float[] gaussian(int n, RandomGenerator random, double scale) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        return values;
    }

    static double[] wide(float[] narrow) {
        double[] wide = new double[narrow.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = narrow[i];
        }
        return wide;
    }
}
