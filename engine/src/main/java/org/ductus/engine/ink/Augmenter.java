// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;

/**
 * Makes artificial samples from a real one: noise on each vector as in the paper, and if wanted a rotation, scaling and
 * shear of the whole. Stateless and thread-safe.
 */
public final class Augmenter {

    private final AugmenterConfig config;

    /**
     * @param config strengths and seed
     */
    public Augmenter(AugmenterConfig config) {
        this.config = config;
    }

    /**
     * One artificial sample. The draw depends on seed, row and copy alone.
     *
     * @param vectors 3·n numbers (dx, dy, pen)
     * @param row index of the real sample
     * @param copy index of the artificial sample among those of the real one
     * @return 3·n numbers with the same pen flags
     */
    public double[] augment(double[] vectors, long row, int copy) {
        RandomGenerator random = Seeds.generator(config.seed(), row, copy);
        double angle = Math.toRadians(config.rotationDegrees() * random.nextGaussian());
        double width = StrictMath.exp(config.scale() * random.nextGaussian());
        double height = StrictMath.exp(config.scale() * random.nextGaussian());
        double shear = config.shear() * random.nextGaussian();
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double[] augmented = vectors.clone();
        for (int i = 0; i + 2 < vectors.length; i += VectorCode.COMPONENTS) {
            double dx = width * (vectors[i] + shear * vectors[i + 1]);
            double dy = height * vectors[i + 1];
            augmented[i] = cos * dx - sin * dy + config.noise() * random.nextGaussian();
            augmented[i + 1] = sin * dx + cos * dy + config.noise() * random.nextGaussian();
        }
        return augmented;
    }
}
