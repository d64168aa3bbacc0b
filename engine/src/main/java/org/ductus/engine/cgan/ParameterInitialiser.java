// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;

/** Draws the start weights. Each tensor has its own stream of the seed; biases start at zero. */
final class ParameterInitialiser {
    private static final long GENERATOR = 1;
    private static final long DISCRIMINATOR = 2;

    private final CganConfig config;
    private final int classes;
    private final int dimensions;

    ParameterInitialiser(CganConfig config, int classes, int dimensions) {
        this.config = config;
        this.classes = classes;
        this.dimensions = dimensions;
    }

    Parameters generator() {
        Map<String, int[]> shapes = ParameterLayout.generator(config, classes, dimensions);
        Map<String, float[]> values = new LinkedHashMap<>();
        int taps = config.kernel();
        int filters = config.filters();
        long tensor = 0;
        for (Map.Entry<String, int[]> e : shapes.entrySet()) {
            float[] v = new float[Math.toIntExact(ParameterLayout.size(Map.of(e.getKey(), e.getValue())))];
            RandomGenerator random = Seeds.generator(config.seed(), GENERATOR, tensor++);
            String kind = e.getKey().substring(e.getKey().indexOf('/') + 1);
            switch (kind) {
                case "E" -> gaussian(v, random, 1);
                case "W" -> {
                    if (e.getKey().startsWith("latent") || e.getKey().startsWith("mapping")) {
                        gaussian(v, random, 1 / Math.sqrt(e.getValue()[0]));
                    } else {
                        uniform(v, random, Math.sqrt(2.0 / e.getValue()[0]));
                    }
                }
                case "Wx" -> {
                    // two of the one-hot layer's channels are on at each position: z and the class
                    boolean oneHot = e.getKey().startsWith("gru1") && config.latentInput() == LatentInput.CHANNEL;
                    uniform(v, random, Math.sqrt(3.0 / (oneHot ? 3 * taps : e.getValue()[0])));
                }
                case "Uru", "Uc" -> uniform(v, random, Math.sqrt(1.0 / (taps * filters)));
                default -> Arrays.fill(v, 0f);
            }
            values.put(e.getKey(), v);
        }
        return Parameters.of(shapes, values);
    }

    Parameters discriminator() {
        Map<String, int[]> shapes = ParameterLayout.discriminator(config, classes);
        Map<String, float[]> values = new LinkedHashMap<>();
        int features = ParameterLayout.judged(config);
        int first = config.discriminatorWidths().get(0);
        int second = config.discriminatorWidths().get(1);
        long tensor = 0;
        for (Map.Entry<String, int[]> e : shapes.entrySet()) {
            float[] v = new float[Math.toIntExact(ParameterLayout.size(Map.of(e.getKey(), e.getValue())))];
            RandomGenerator random = Seeds.generator(config.seed(), DISCRIMINATOR, tensor++);
            switch (e.getKey()) {
                case "dense1/W" -> {
                    uniform(v, random, Math.sqrt(3.0 / features));
                    for (int i = features * first; i < v.length; i++) {
                        v[i] = (float) (0.7 * random.nextGaussian());
                    }
                }
                case "dense2/W" -> uniform(v, random, Math.sqrt(4.0 / first));
                case "out/w" -> uniform(v, random, Math.sqrt(3.0 / second));
                case "dense1/v", "dense2/v", "class/v" -> gaussian(v, random, 1);
                case "class/E" -> uniform(v, random, Math.sqrt(1.0 / second));
                default -> Arrays.fill(v, 0f);
            }
            values.put(e.getKey(), v);
        }
        return Parameters.of(shapes, values);
    }

    private static void uniform(float[] v, RandomGenerator random, double bound) {
        for (int i = 0; i < v.length; i++) {
            v[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
    }

    private static void gaussian(float[] v, RandomGenerator random, double sigma) {
        for (int i = 0; i < v.length; i++) {
            v[i] = (float) (sigma * random.nextGaussian());
        }
    }
}
