// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ductus.engine.Seeds;
import org.junit.jupiter.api.Test;

class PairSetTest {

    private static List<double[]> rows(int n, long seed) {
        var random = Seeds.generator(seed);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()});
        }
        return rows;
    }

    private static List<List<Integer>> pairs(PairSet set) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (long k = 0; k < set.count(); k++) {
            int i = set.firstOf(k);
            pairs.add(List.of(i, set.secondOf(k, i)));
        }
        return pairs;
    }

    @Test
    void allInClassHasEachPairOnce() {
        assertThat(pairs(PairSet.allInClass(rows(4, 1))))
                .containsExactly(
                        List.of(1, 0), List.of(2, 0), List.of(2, 1), List.of(3, 0), List.of(3, 1), List.of(3, 2));
        assertThat(PairSet.allInClass(rows(1, 1)).count()).isZero();
        assertThat(PairSet.allInClass(List.of()).count()).isZero();
    }

    /** The root that a pair's number is found by is rounded. */
    @Test
    void pairNumbersHoldForManySamples() {
        int n = 3_000_000;
        PairSet set = PairSet.allInClass(new AbstractList<>() {
            @Override
            public double[] get(int index) {
                return new double[] {index};
            }

            @Override
            public int size() {
                return n;
            }
        });
        for (int i : new int[] {1, 2, 1_234_567, n / 2, n - 1}) {
            long first = (long) i * (i - 1) / 2;
            assertThat(set.firstOf(first)).isEqualTo(i);
            assertThat(set.secondOf(first, i)).isZero();
            assertThat(set.firstOf(first + i - 1)).isEqualTo(i);
            assertThat(set.secondOf(first + i - 1, i)).isEqualTo(i - 1);
        }
        assertThat(set.count()).isEqualTo((long) n * (n - 1) / 2);
    }

    @Test
    void againstReferenceHasEverySampleWithEveryReference() {
        assertThat(pairs(PairSet.againstReference(rows(2, 1), rows(3, 2))))
                .containsExactlyInAnyOrder(
                        List.of(0, 0), List.of(0, 1), List.of(0, 2), List.of(1, 0), List.of(1, 1), List.of(1, 2));
        assertThat(PairSet.againstReference(rows(2, 1), List.of()).count()).isZero();
    }

    @Test
    void runsAreComparedInTheirOrder() {
        List<String> runs = List.of("A", "B", "A", "C", "B", "A");
        assertThat(pairs(PairSet.runAgainstRun(rows(6, 1), runs)))
                .as("first of A, B and C; second of A and B; the third of A alone")
                .containsExactlyInAnyOrder(List.of(0, 1), List.of(0, 3), List.of(1, 3), List.of(2, 4));
        assertThat(PairSet.runAgainstRun(rows(3, 1), List.of("A", "A", "A")).count())
                .isZero();
    }

    /** The sums in linear time against the pairs one by one, units included. */
    @Test
    void theShortcutsAgreeWithAllPairs() {
        for (PairSet set : List.of(
                PairSet.allInClass(rows(9, 3)),
                PairSet.againstReference(rows(5, 4), rows(7, 5)),
                PairSet.runAgainstRun(rows(7, 6), List.of("A", "B", "A", "C", "B", "A", "C")))) {
            Tally plain = oneByOne(set);
            Tally fast = set.meanSquaredDifferences();
            assertThat(fast.pairs()).isEqualTo(plain.pairs()).isPositive();
            assertThat(fast.mean()).isCloseTo(plain.mean(), within(1e-12));
            assertThat(fast.standardError())
                    .isCloseTo(plain.standardError(), within(1e-12))
                    .isPositive();
        }
    }

    /** In a class alone the units' sums could all be off by the same without being seen. */
    @Test
    void theShortcutsAgreeOverClasses() {
        for (List<PairSet> classes : List.of(
                List.of(PairSet.allInClass(rows(4, 1)), PairSet.allInClass(rows(9, 2))),
                List.of(
                        PairSet.againstReference(rows(3, 3), rows(8, 4)),
                        PairSet.againstReference(rows(6, 5), rows(2, 6))))) {
            Tally fast = Tally.merge(
                    classes.stream().map(PairSet::meanSquaredDifferences).toList());
            Tally plain =
                    Tally.merge(classes.stream().map(PairSetTest::oneByOne).toList());
            assertThat(fast.mean()).isCloseTo(plain.mean(), within(1e-12));
            assertThat(fast.standardError()).isCloseTo(plain.standardError(), within(1e-12));
        }
    }

    private static Tally oneByOne(PairSet set) {
        Tally tally = new Tally(set.populations());
        for (long k = 0; k < set.count(); k++) {
            int i = set.firstOf(k);
            int j = set.secondOf(k, i);
            double value = Features.meanSquaredDifference(set.first(i), set.second(j));
            tally.add(value, 1);
            set.addToUnits(tally, i, j, value);
        }
        return tally;
    }

    @Test
    void drawnPairsAreDifferentAndAllEquallyLikely() {
        PairSet set = PairSet.allInClass(rows(5, 1));
        Map<Long, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < 3000; seed++) {
            long[] drawn = set.draw(3, Seeds.generator(seed));
            assertThat(drawn).hasSize(3).isSorted().doesNotHaveDuplicates();
            for (long pair : drawn) {
                seen.merge(pair, 1, Integer::sum);
            }
        }
        assertThat(seen.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 10).mapToObj(Long::valueOf).toList());
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isBetween(800, 1000));
        assertThat(set.draw(10, Seeds.generator(1))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
}
