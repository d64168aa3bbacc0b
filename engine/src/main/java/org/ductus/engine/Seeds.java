// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes all random generators of the engine, so that equal seeds give equal draws on every machine. */
public final class Seeds {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /**
     * A generator for one stream of a seed.
     *
     * @param seed the user's seed
     * @param stream indices that tell the stream from others of the same seed, such as a row number
     */
    public static RandomGenerator generator(long seed, long... stream) {
        return FACTORY.create(mix(seed, stream));
    }

    /** A seed derived from a seed and the indices of a stream; neighbouring indices give unrelated seeds. */
    public static long mix(long seed, long... stream) {
        long state = scramble(seed + GOLDEN_GAMMA);
        for (long index : stream) {
            state = scramble((state ^ scramble(index + GOLDEN_GAMMA)) + GOLDEN_GAMMA);
        }
        return state;
    }

    /** The output function of SplitMix64 (Steele, Lea and Flood 2014), a bijection. */
    private static long scramble(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
