// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A mean over pairs with its 95 % interval.
 *
 * <p>Pairs that share a sample are not independent, so the variance comes from the delete-one jackknife over the units that
 * are: samples, in one population (all pairs in a class) or two (samples and references), or the i-th samples of all runs.
 * The interval is the normal one, mean ± 1.96 standard errors, cut at 0; NaN where leaving a unit out leaves no pair.
 */
final class Tally {

    private static final double NORMAL_975 = 1.959963984540054;

    private double sum;
    private long pairs;
    private final List<double[]> unitSums = new ArrayList<>();
    private final List<long[]> unitPairs = new ArrayList<>();

    /** A tally over populations of the given sizes. */
    Tally(int... populations) {
        for (int size : populations) {
            unitSums.add(new double[size]);
            unitPairs.add(new long[size]);
        }
    }

    /** The tally over all pairs of several ones with the same number of populations. */
    static Tally merge(List<Tally> parts) {
        int populations = parts.get(0).unitSums.size();
        int[] sizes = new int[populations];
        for (int p = 0; p < populations; p++) {
            for (Tally part : parts) {
                sizes[p] += part.unitSums.get(p).length;
            }
        }
        Tally all = new Tally(sizes);
        int[] offsets = new int[populations];
        for (Tally part : parts) {
            all.sum += part.sum;
            all.pairs += part.pairs;
            for (int p = 0; p < populations; p++) {
                int size = part.unitSums.get(p).length;
                System.arraycopy(part.unitSums.get(p), 0, all.unitSums.get(p), offsets[p], size);
                System.arraycopy(part.unitPairs.get(p), 0, all.unitPairs.get(p), offsets[p], size);
                offsets[p] += size;
            }
        }
        return all;
    }

    /** Adds pairs to the total; their units are told by {@link #addToUnit}. */
    void add(double value, long count) {
        sum += value;
        pairs += count;
    }

    /** Tells that pairs with this sum of values hold a unit. */
    void addToUnit(int population, int unit, double value, long count) {
        unitSums.get(population)[unit] += value;
        unitPairs.get(population)[unit] += count;
    }

    long pairs() {
        return pairs;
    }

    double mean() {
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    double low() {
        return Math.max(0, mean() - NORMAL_975 * standardError());
    }

    double high() {
        return mean() + NORMAL_975 * standardError();
    }

    /** Jackknife standard error of the mean. */
    double standardError() {
        double variance = 0;
        for (int p = 0; p < unitSums.size(); p++) {
            variance += jackknife(unitSums.get(p), unitPairs.get(p));
        }
        return Math.sqrt(variance);
    }

    private double jackknife(double[] sums, long[] counts) {
        int n = 0;
        double total = 0;
        for (int u = 0; u < sums.length; u++) {
            if (counts[u] > 0) {
                total += without(sums[u], counts[u]);
                n++;
            }
        }
        if (n < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (int u = 0; u < sums.length; u++) {
            if (counts[u] > 0) {
                double deviation = without(sums[u], counts[u]) - total / n;
                squares += deviation * deviation;
            }
        }
        return squares * (n - 1) / n;
    }

    private double without(double unitSum, long unitCount) {
        return pairs == unitCount ? Double.NaN : (sum - unitSum) / (pairs - unitCount);
    }
}
