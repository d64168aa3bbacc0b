// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.List;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;

/**
 * The habits of someone who writes. Lengths are in heights of a letter.
 *
 * @param slant how far the top leans to the right of the foot
 * @param width factor on the width of letters
 * @param rotation turn of the base line in radians
 * @param size height of letters in hundredths of a millimetre
 * @param roundness length over which corners are rounded off
 * @param bow how far straight strokes bend, in parts of their length
 * @param overshoot how far strokes go on beyond their end; negative if they stop short
 * @param entryHook length of the tick with which strokes begin
 * @param exitHook length of the tick with which strokes end
 * @param sloppiness factor on the differences from sample to sample
 * @param tremor deviation of the hand's unrest
 * @param pace factor on the speed of the pen
 * @param thrift how much ways with fewer pen lifts are preferred
 */
record Writer(
        double slant,
        double width,
        double rotation,
        double size,
        double roundness,
        double bow,
        double overshoot,
        double entryHook,
        double exitHook,
        double sloppiness,
        double tremor,
        double pace,
        double thrift) {

    private static final long TRAITS = 1;

    private static final double HOOKED = 0.3;

    private static final double USUAL_HEIGHT = 900;

    /**
     * @param seed of all draws
     * @param number of the writer, from 0
     */
    static Writer of(long seed, int number) {
        RandomGenerator random = Seeds.generator(seed, TRAITS, number);
        return new Writer(
                0.06 + 0.13 * random.nextGaussian(),
                StrictMath.exp(0.13 * random.nextGaussian()),
                0.035 * random.nextGaussian(),
                USUAL_HEIGHT * StrictMath.exp(0.2 * random.nextGaussian()),
                0.008 + 0.08 * random.nextDouble() * random.nextDouble(),
                0.025 * random.nextGaussian(),
                0.01 + 0.025 * random.nextGaussian(),
                hook(random),
                hook(random),
                StrictMath.exp(0.25 * random.nextGaussian()),
                0.0015 + 0.003 * random.nextDouble() * random.nextDouble(),
                StrictMath.exp(0.2 * random.nextGaussian()),
                0.5 * random.nextGaussian());
    }

    private static double hook(RandomGenerator random) {
        boolean has = random.nextDouble() < HOOKED;
        double length = 0.03 + 0.05 * random.nextDouble();
        return has ? length : 0;
    }

    /** A random one of the ways, common ones and those to this writer's taste more often. */
    Allograph choose(RandomGenerator random, List<Allograph> ways) {
        double[] share = new double[ways.size()];
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            Allograph way = ways.get(i);
            share[i] = way.weight() * StrictMath.exp(-thrift * way.strokes().size());
            sum += share[i];
        }
        double at = random.nextDouble() * sum;
        int chosen = 0;
        while (chosen < share.length - 1 && at >= share[chosen]) {
            at -= share[chosen++];
        }
        return ways.get(chosen);
    }
}
