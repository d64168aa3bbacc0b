// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.LatentInput;
import org.ductus.engine.cgan.ParameterLayout;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;

/** Small networks and batches for kernel tests. */
final class KernelCases {
    static final int CLASSES = 4;
    static final int STEPS = 5;

    private KernelCases() {}

    static CganConfig config(
            LatentInput input, Conditioning conditioning, int kernel, int filters, double r1, int threads) {
        return CganConfig.basic().toBuilder()
                .latentInput(input)
                .conditioning(conditioning)
                .kernel(kernel)
                .filters(filters)
                .r1(r1)
                .threads(threads)
                .steps(STEPS)
                .minibatch(37)
                .discriminatorWidths(List.of(9, 7))
                .build();
    }

    /** 7 positions for the channel input, so that widths that aren't multiples of the kernel are tried too. */
    static int dimensions(CganConfig config) {
        return config.latentInput() == LatentInput.DENSE ? 12 : 7 * STEPS;
    }

    static TrainingState state(CganConfig config, long seed) {
        RandomGenerator random = Seeds.generator(seed, 1);
        return TrainingState.start(
                draw(ParameterLayout.generator(config, CLASSES, dimensions(config)), random),
                draw(ParameterLayout.discriminator(config, CLASSES), random));
    }

    private static Parameters draw(Map<String, int[]> shapes, RandomGenerator random) {
        Map<String, float[]> values = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            float[] v = new float[Math.toIntExact(ParameterLayout.size(Map.of(name, shape)))];
            for (int i = 0; i < v.length; i++) {
                v[i] = (float) (0.4 * random.nextGaussian());
            }
            values.put(name, v);
        });
        return Parameters.of(shapes, values);
    }

    static Minibatch batch(CganConfig config, boolean noise, long seed) {
        RandomGenerator random = Seeds.generator(seed, 2);
        int n = config.minibatch();
        int features = 3 * STEPS;
        int[] classes = new int[n];
        for (int i = 0; i < n; i++) {
            classes[i] = i % config.packing() == 0 ? random.nextInt(CLASSES) : classes[i - 1];
        }
        return new Minibatch(
                n,
                classes,
                gaussian(n * features, random),
                gaussian(n * dimensions(config), random),
                noise ? gaussian(3 * n * features, random) : null,
                config.gradientPenalty() > 0 ? uniform(n, random) : null);
    }

    private static float[] uniform(int n, RandomGenerator random) {
        float[] v = new float[n];
        for (int i = 0; i < n; i++) {
            v[i] = random.nextFloat();
        }
        return v;
    }

    private static float[] gaussian(int n, RandomGenerator random) {
        float[] v = new float[n];
        for (int i = 0; i < n; i++) {
            v[i] = (float) random.nextGaussian();
        }
        return v;
    }
}
