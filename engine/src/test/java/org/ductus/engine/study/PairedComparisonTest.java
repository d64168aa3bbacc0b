// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    private static void add(List<Observation> runs, String way, double... values) {
        for (int i = 0; i < values.length; i++) {
            runs.add(new Observation(way, "s" + i, new double[] {values[i]}));
        }
    }

    private static PairedComparison of(List<Observation> runs) {
        return new PairedComparison(List.of("m"), runs, "", 0.95);
    }

    /** Student's data on sleep, as R's t.test(paired = TRUE) and wilcox.test have it. */
    @Test
    void agreesWithStudentsSleep() {
        List<Observation> runs = new ArrayList<>();
        add(runs, "one", 0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        add(runs, "two", 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
        List<Comparison> all = of(runs).comparisons();
        assertThat(all).extracting(Comparison::way).containsExactly("one", "two");
        Comparison two = all.get(1);
        assertThat(two.mean()).isCloseTo(2.33, within(1e-9));
        assertThat(two.pairs()).isEqualTo(10);
        assertThat(two.difference()).isCloseTo(1.58, within(1e-9));
        assertThat(two.difference() - two.halfDifference()).isCloseTo(0.7001142, within(1e-6));
        assertThat(two.difference() + two.halfDifference()).isCloseTo(2.4598858, within(1e-6));
        assertThat(two.p()).isCloseTo(0.002832890, within(1e-8));
        assertThat(two.adjusted()).isEqualTo(two.p());
        // nine pairs differ, all upwards: 2/2⁹
        assertThat(two.signedRank()).isCloseTo(2.0 / 512, within(1e-9));
        assertThat(all.get(0).pairs()).isZero();
        assertThat(all.get(0).p()).isNaN();
    }

    /** Holm: the smallest p times the number of ways, the next times one less, and never below one before. */
    @Test
    void adjustsForTheNumberOfWays() {
        List<Observation> runs = new ArrayList<>();
        add(runs, "base", 0, 0, 0, 0);
        add(runs, "clear", 1, 1.1, 0.9, 1.05);
        add(runs, "weak", 1, -0.2, 0.9, 0.1);
        add(runs, "weaker", 0.5, -0.5, 0.9, -0.1);
        List<Comparison> all = of(runs).comparisons();
        assertThat(all.get(1).adjusted()).isCloseTo(3 * all.get(1).p(), within(1e-12));
        assertThat(all.get(2).adjusted()).isCloseTo(2 * all.get(2).p(), within(1e-12));
        assertThat(all.get(3).adjusted())
                .isCloseTo(Math.max(all.get(3).p(), all.get(2).adjusted()), within(1e-12));
    }

    /** Under the null hypothesis a test at 5 % rejects one time in twenty, and the interval misses 0 as often. */
    @Test
    void rejectsAsOftenAsItSays() {
        RandomGenerator random = Seeds.generator(3);
        int rejected = 0;
        int missed = 0;
        int studies = 2000;
        for (int study = 0; study < studies; study++) {
            List<Observation> runs = new ArrayList<>();
            double[] base = random.doubles(5).toArray();
            double[] other = new double[5];
            for (int i = 0; i < 5; i++) {
                other[i] = base[i] + random.nextGaussian();
            }
            add(runs, "base", base);
            add(runs, "other", other);
            Comparison c = of(runs).comparisons().get(1);
            rejected += c.p() < 0.05 ? 1 : 0;
            missed += Math.abs(c.difference()) > c.halfDifference() ? 1 : 0;
        }
        assertThat((double) rejected / studies).isCloseTo(0.05, within(0.015));
        assertThat(missed).isEqualTo(rejected);
    }

    @Test
    void pairsRunsByName() {
        List<Observation> runs = new ArrayList<>();
        runs.add(new Observation("base", "3", new double[] {10}));
        runs.add(new Observation("base", "1", new double[] {20}));
        runs.add(new Observation("base", "2", new double[] {Double.NaN}));
        runs.add(new Observation("other", "1", new double[] {21}));
        runs.add(new Observation("other", "3", new double[] {11}));
        runs.add(new Observation("other", "2", new double[] {99}));
        runs.add(new Observation("other", "4", new double[] {50}));
        Comparison other = of(runs).comparisons().get(1);
        assertThat(other.values()).containsExactly(21, 11, 99, 50);
        assertThat(other.pairs()).isEqualTo(2);
        assertThat(other.difference()).isEqualTo(1);
        assertThat(other.halfDifference()).isZero();
        assertThat(other.p()).isZero();
    }

    @Test
    void knowsWhatItCannotTell() {
        List<Observation> runs = new ArrayList<>();
        add(runs, "base", 1);
        add(runs, "other", 3);
        Comparison one = of(runs).comparisons().get(1);
        assertThat(one.difference()).isEqualTo(2);
        assertThat(one.halfDifference()).isNaN();
        assertThat(one.p()).isNaN();
        List<Observation> same = new ArrayList<>();
        add(same, "base", 1, 2, 3);
        add(same, "other", 1, 2, 3);
        assertThat(of(same).comparisons().get(1).p()).isEqualTo(1);
        assertThat(of(same).comparisons().get(1).signedRank()).isEqualTo(1);
    }

    @Test
    void refusesWithASentence() {
        List<Observation> runs = new ArrayList<>();
        add(runs, "base", 1, 2);
        assertThatThrownBy(() -> of(runs)).hasMessageStartingWith("There is nothing to compare: [base]");
        add(runs, "other", 1, 2);
        assertThatThrownBy(() -> new PairedComparison(List.of("m"), runs, "none", 0.95))
                .hasMessage("There is no run of \"none\" to compare with: choose one of [base, other].");
        assertThatThrownBy(() -> new PairedComparison(List.of("m"), runs, "", 1))
                .hasMessageStartingWith("The confidence must be");
        runs.add(runs.get(0));
        assertThatThrownBy(() -> of(runs)).hasMessageStartingWith("There are two runs of \"base\" with \"s0\"");
    }
}
