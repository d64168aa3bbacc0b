// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.InkSample;

/**
 * Writes the built-in handwriting. A sample depends on seed, variation, symbol, index and writer alone, and is the same on
 * every machine. Stateless and thread-safe.
 */
public final class InkSampleGenerator {

    private static final long TASTE = 2;

    private static final long HABIT = 3;

    private static final long SAMPLE = 4;

    /** Share of samples in which a writer does not write as usual. */
    private static final double UNUSUAL = 0.08;

    /** Where the top left of a letter is on the tablet, in hundredths of a millimetre, and how far it strays. */
    private static final double ORIGIN = 1000;

    private static final double STRAY = 60;

    private final InkSamplesConfig config;

    /**
     * @param config what is wanted
     */
    public InkSampleGenerator(InkSamplesConfig config) {
        this.config = Objects.requireNonNull(config, "config");
    }

    /**
     * One sample.
     *
     * @param symbol one of the symbols of the configuration
     * @param index number of the sample of that symbol, from 0; the writers take turns
     * @return 20 to 80 points in 1 to 5 strokes, in hundredths of a millimetre, every 15 milliseconds while the pen is
     *     down, with the writer's name and no source
     * @throws IllegalArgumentException if the configuration has no such symbol or sample
     */
    public InkSample sample(String symbol, int index) {
        if (!config.symbols().contains(symbol)) {
            throw new IllegalArgumentException("The symbol \"" + symbol + "\" is not among those chosen.");
        }
        if (index < 0 || index >= config.samplesPerSymbol()) {
            throw new IllegalArgumentException("Samples are numbered from 0 to " + (config.samplesPerSymbol() - 1)
                    + ", but " + index + " was asked for.");
        }
        int number = index % config.writers();
        String name = String.format(Locale.ROOT, "writer %02d", number + 1);
        return new InkSample(symbol, name, write(symbol, index, number), "");
    }

    private Ink write(String symbol, int index, int number) {
        long seed = config.seed();
        long code = symbol.codePoints().asLongStream().reduce(0, (a, b) -> Seeds.mix(a, b));
        Writer writer = Writer.of(seed, number);
        List<Allograph> ways = Allographs.of(symbol);
        Allograph way = writer.choose(Seeds.generator(seed, TASTE, number, code), ways);
        RandomGenerator random = Seeds.generator(seed, SAMPLE, number, code, index);
        double variation = config.variation() * writer.sloppiness();
        if (random.nextDouble() < UNUSUAL * variation) {
            way = writer.choose(random, ways);
        }
        var habit =
                new Deformation(Seeds.generator(seed, HABIT, number, code, ways.indexOf(way)), Looseness.OF_WRITERS);
        var mood = new Deformation(random, Looseness.OF_SAMPLES.times(variation));
        var hand = new Hand(writer, habit, mood);
        var paths = new ArrayList<Path>();
        for (ControlStroke stroke : way.strokes()) {
            paths.add(hand.shape(stroke));
        }
        double pace = writer.pace() * StrictMath.exp(0.1 * config.variation() * random.nextGaussian());
        double stray = STRAY * config.variation();
        return new Movement(pace, writer.tremor() * config.variation(), random)
                .write(
                        paths,
                        hand.size(),
                        ORIGIN + stray * random.nextGaussian(),
                        ORIGIN + stray * random.nextGaussian());
    }
}
