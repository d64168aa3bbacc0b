// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The pairs of one class under a pairing, numbered from 0, and the units that they are made of (see {@link Tally}). */
abstract class PairSet {

    /** The rows that pairs are made of: first members, and second members (the same list but against a reference). */
    private final List<double[]> first;

    private final List<double[]> second;

    private PairSet(List<double[]> first, List<double[]> second) {
        this.first = first;
        this.second = second;
    }

    /** Number of pairs. */
    abstract long count();

    /** Sizes of the populations of units. */
    abstract int[] populations();

    /** Index of the first member of a pair among the first members. */
    abstract int firstOf(long pair);

    /** Index of the second member of a pair among the second members. */
    abstract int secondOf(long pair, int firstIndex);

    /** Adds a value to the units of a pair. */
    abstract void addToUnits(Tally tally, int firstIndex, int secondIndex, double value);

    /** Mean squared difference over all pairs. */
    abstract Tally meanSquaredDifferences();

    double[] first(int index) {
        return first.get(index);
    }

    double[] second(int index) {
        return second.get(index);
    }

    /** Number of first members. */
    int firstCount() {
        return first.size();
    }

    /**
     * Where the pairs of a first member are those with the second members 0, 1, … up to a number, that number; −1 where they
     * are others.
     */
    abstract int partners(int firstIndex);

    /** Second members, for {@link SquaredDifferences}. */
    List<double[]> secondMembers() {
        return second;
    }

    /** Numbers of at most {@code limit} pairs, all different, drawn at random, ascending (Floyd's algorithm). */
    long[] draw(int limit, RandomGenerator random) {
        Set<Long> chosen = new HashSet<>();
        for (long top = count() - limit; top < count(); top++) {
            long pick = random.nextLong(top + 1);
            chosen.add(chosen.contains(pick) ? top : pick);
        }
        long[] pairs = chosen.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(pairs);
        return pairs;
    }

    /** Every row with every other one. */
    static PairSet allInClass(List<double[]> rows) {
        return new PairSet(rows, rows) {
            @Override
            long count() {
                return (long) rows.size() * (rows.size() - 1) / 2;
            }

            @Override
            int[] populations() {
                return new int[] {rows.size()};
            }

            // pair number of (i, j), j < i, is i(i − 1)/2 + j
            @Override
            int firstOf(long pair) {
                long i = (long) ((1 + Math.sqrt(1 + 8.0 * pair)) / 2);
                while (i * (i - 1) / 2 > pair) {
                    i--;
                }
                while (i * (i + 1) / 2 <= pair) {
                    i++;
                }
                return (int) i;
            }

            @Override
            int secondOf(long pair, int i) {
                return (int) (pair - (long) i * (i - 1) / 2);
            }

            @Override
            int partners(int i) {
                return i;
            }

            @Override
            void addToUnits(Tally tally, int i, int j, double value) {
                tally.addToUnit(0, i, value, 1);
                tally.addToUnit(0, j, value, 1);
            }

            /** In O(rows): Σ_j |x_i − x_j|² = n·|x_i|² + Σ_j |x_j|² for rows x about their mean. */
            @Override
            Tally meanSquaredDifferences() {
                int n = rows.size();
                Tally tally = new Tally(populations());
                if (n < 2) {
                    return tally;
                }
                double[] mean = mean(rows);
                double[] norms = new double[n];
                double total = 0;
                for (int i = 0; i < n; i++) {
                    norms[i] = Features.meanSquaredDifference(rows.get(i), mean);
                    total += norms[i];
                }
                for (int i = 0; i < n; i++) {
                    tally.addToUnit(0, i, n * norms[i] + total, n - 1);
                }
                tally.add(n * total, count());
                return tally;
            }
        };
    }

    /** Every row with every reference row. */
    static PairSet againstReference(List<double[]> rows, List<double[]> reference) {
        return new PairSet(rows, reference) {
            @Override
            long count() {
                return (long) rows.size() * reference.size();
            }

            @Override
            int[] populations() {
                return new int[] {rows.size(), reference.size()};
            }

            @Override
            int firstOf(long pair) {
                return (int) (pair / reference.size());
            }

            @Override
            int secondOf(long pair, int i) {
                return (int) (pair % reference.size());
            }

            @Override
            int partners(int i) {
                return reference.size();
            }

            @Override
            void addToUnits(Tally tally, int i, int j, double value) {
                tally.addToUnit(0, i, value, 1);
                tally.addToUnit(1, j, value, 1);
            }

            /** In O(rows + references): Σ_j |x − y_j|² = m·|x − ȳ|² + Σ_j |y_j − ȳ|². */
            @Override
            Tally meanSquaredDifferences() {
                Tally tally = new Tally(populations());
                if (count() == 0) {
                    return tally;
                }
                tally.add(addTo(tally, 0, rows, reference), count());
                addTo(tally, 1, reference, rows);
                return tally;
            }

            private double addTo(Tally tally, int population, List<double[]> units, List<double[]> others) {
                double[] mean = mean(others);
                double spread = 0;
                for (double[] other : others) {
                    spread += Features.meanSquaredDifference(other, mean);
                }
                double sum = 0;
                for (int i = 0; i < units.size(); i++) {
                    double value = others.size() * Features.meanSquaredDifference(units.get(i), mean) + spread;
                    tally.addToUnit(population, i, value, others.size());
                    sum += value;
                }
                return sum;
            }
        };
    }

    /** The i-th row of every run with the i-th of every other run. */
    static PairSet runAgainstRun(List<double[]> rows, List<String> runs) {
        Map<String, List<Integer>> byRun = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byRun.computeIfAbsent(runs.get(i), run -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> indices = new ArrayList<>(byRun.values());
        List<int[]> pairs = new ArrayList<>();
        int[] unit = new int[rows.size()];
        int units = 0;
        for (int a = 0; a < indices.size(); a++) {
            for (int i = 0; i < indices.get(a).size(); i++) {
                unit[indices.get(a).get(i)] = i;
                for (int b = a + 1; b < indices.size(); b++) {
                    if (i < indices.get(b).size()) {
                        pairs.add(
                                new int[] {indices.get(a).get(i), indices.get(b).get(i)});
                        units = Math.max(units, i + 1);
                    }
                }
            }
        }
        int[] populations = {units};
        return new PairSet(rows, rows) {
            @Override
            long count() {
                return pairs.size();
            }

            @Override
            int[] populations() {
                return populations;
            }

            @Override
            int firstOf(long pair) {
                return pairs.get((int) pair)[0];
            }

            @Override
            int secondOf(long pair, int i) {
                return pairs.get((int) pair)[1];
            }

            @Override
            int partners(int i) {
                return -1;
            }

            @Override
            void addToUnits(Tally tally, int i, int j, double value) {
                tally.addToUnit(0, unit[i], value, 1);
            }

            @Override
            Tally meanSquaredDifferences() {
                Tally tally = new Tally(populations());
                for (int[] pair : pairs) {
                    double value = Features.meanSquaredDifference(rows.get(pair[0]), rows.get(pair[1]));
                    tally.add(value, 1);
                    addToUnits(tally, pair[0], pair[1], value);
                }
                return tally;
            }
        };
    }

    private static double[] mean(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        for (double[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= rows.size();
        }
        return mean;
    }
}
