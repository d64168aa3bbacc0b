// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.random.RandomGenerator;

/**
 * A random displacement that changes slowly from place to place, so that strokes which touch still touch where they are
 * moved: a sum of plane waves about two letters long.
 */
final class SmoothField {

    private static final int WAVES = 5;

    /** Standard deviation of the wave numbers, in radians a letter's height. */
    private static final double WAVE_NUMBER = 2.2;

    private final double[] waveX = new double[2 * WAVES];

    private final double[] waveY = new double[2 * WAVES];

    private final double[] phase = new double[2 * WAVES];

    private final double amplitude;

    /**
     * @param deviation standard deviation of the displacement in each direction, in heights of a letter
     */
    SmoothField(RandomGenerator random, double deviation) {
        for (int i = 0; i < 2 * WAVES; i++) {
            waveX[i] = WAVE_NUMBER * random.nextGaussian();
            waveY[i] = WAVE_NUMBER * random.nextGaussian();
            phase[i] = 2 * Math.PI * random.nextDouble();
        }
        amplitude = deviation * Math.sqrt(2.0 / WAVES);
    }

    /** {@return how far the place moves in x} */
    double dx(double x, double y) {
        return sum(0, x, y);
    }

    /** {@return how far the place moves in y} */
    double dy(double x, double y) {
        return sum(WAVES, x, y);
    }

    private double sum(int from, double x, double y) {
        double sum = 0;
        for (int i = from; i < from + WAVES; i++) {
            sum += StrictMath.cos(waveX[i] * x + waveY[i] * y + phase[i]);
        }
        return amplitude * sum;
    }
}
