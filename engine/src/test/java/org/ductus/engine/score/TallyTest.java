// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static Tally single(double... values) {
        Tally tally = new Tally(values.length);
        for (int i = 0; i < values.length; i++) {
            tally.add(values[i], 1);
            tally.addToUnit(0, i, values[i], 1);
        }
        return tally;
    }

    /** Where no value shares a unit with another, the jackknife is the textbook's standard error of the mean. */
    @Test
    void theJackknifeOfIndependentValuesIsTheStandardErrorOfTheMean() {
        Tally tally = single(10, 12, 17, 13);
        assertThat(tally.pairs()).isEqualTo(4);
        assertThat(tally.mean()).isEqualTo(13);
        double error = Math.sqrt((9 + 1 + 16 + 0) / 3.0 / 4);
        assertThat(tally.standardError()).isCloseTo(error, within(1e-12));
        assertThat(tally.low()).isCloseTo(13 - 1.959964 * error, within(1e-5));
        assertThat(tally.high()).isCloseTo(13 + 1.959964 * error, within(1e-5));
    }

    @Test
    void mergedTalliesAreTheTallyOfAll() {
        Tally all = single(3, 1, 4, 1, 5);
        Tally merged = Tally.merge(List.of(single(3, 1), single(4, 1, 5)));
        assertThat(merged.pairs()).isEqualTo(5);
        assertThat(merged.mean()).isEqualTo(all.mean());
        assertThat(merged.standardError()).isCloseTo(all.standardError(), within(1e-12));
    }

    @Test
    void theIntervalEndsAtZeroAndExistsOnlyWhereAUnitCanBeLeftOut() {
        assertThat(single(0, 0, 9).low()).isZero();
        assertThat(single(5).mean()).isEqualTo(5);
        assertThat(single(5).standardError()).isNaN();
        assertThat(new Tally(3).mean()).isNaN();
        // one pair of two samples: without either there is no pair
        Tally pair = new Tally(2);
        pair.add(7, 1);
        pair.addToUnit(0, 0, 7, 1);
        pair.addToUnit(0, 1, 7, 1);
        assertThat(pair.high()).isNaN();
    }

    /** 95 % of the intervals from samples of 12 should hold the true mean squared difference, which is 2. */
    @Test
    void theIntervalOfAllPairsHoldsTheTruthAboutAsOftenAsItSays() {
        RandomGenerator random = Seeds.generator(3);
        int held = 0;
        int repetitions = 1000;
        for (int repetition = 0; repetition < repetitions; repetition++) {
            List<double[]> rows = Stream.generate(() -> row(random)).limit(12).toList();
            Tally tally = PairSet.allInClass(rows).meanSquaredDifferences();
            held += tally.low() <= 2 && 2 <= tally.high() ? 1 : 0;
        }
        assertThat(held / (double) repetitions).isBetween(0.85, 0.97);
    }

    private static double[] row(RandomGenerator random) {
        return DoubleStream.generate(random::nextGaussian).limit(4).toArray();
    }
}
