// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.stat.inference.WilcoxonSignedRankTest;
import org.ductus.engine.StudentInterval;

/**
 * Compares ways of doing something with a baseline, measure by measure, on runs that belong together in pairs: means with
 * confidence intervals, mean differences with theirs, the paired t test with Holm's adjustment (Holm 1979), and Wilcoxon's
 * signed-rank test, which needs no normal distribution.
 */
public final class PairedComparison {
    /** Pairs up to which the signed-rank test is exact: Commons Math goes through all 2ⁿ signs. */
    private static final int EXACT = 16;

    private final List<String> measures;
    private final double confidence;
    /** By way and pair. */
    private final Map<String, Map<String, double[]>> runs = new LinkedHashMap<>();

    private final String baseline;

    /**
     * A comparison.
     *
     * @param measures names of the measures
     * @param runs the runs
     * @param baseline the way that others are compared with, or empty for that of the first run
     * @param confidence of the intervals, above 0.5 and below 1
     * @throws IllegalArgumentException with a sentence, if there are no two ways, no run of the baseline, or two runs of one
     *     way and pair
     */
    public PairedComparison(List<String> measures, List<Observation> runs, String baseline, double confidence) {
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "The confidence must be at least 0.5 and below 1, but is " + confidence + ".");
        }
        this.measures = List.copyOf(measures);
        this.confidence = confidence;
        for (Observation run : runs) {
            Map<String, double[]> ofWay = this.runs.computeIfAbsent(run.way(), way -> new LinkedHashMap<>());
            if (ofWay.put(run.pair(), run.values()) != null) {
                throw new IllegalArgumentException(
                        "There are two runs of \"" + run.way() + "\" with \"" + run.pair()
                                + "\", so it isn't clear which belong together: group by both columns before, or choose others.");
            }
        }
        if (this.runs.size() < 2) {
            throw new IllegalArgumentException("There is nothing to compare: " + this.runs.keySet()
                    + " is all that was tried. Choose a column with two values or more.");
        }
        this.baseline = baseline.isEmpty() ? this.runs.keySet().iterator().next() : baseline;
        if (!this.runs.containsKey(this.baseline)) {
            throw new IllegalArgumentException("There is no run of \"" + this.baseline
                    + "\" to compare with: choose one of " + this.runs.keySet() + ".");
        }
    }

    /** The way that others are compared with. */
    public String baseline() {
        return baseline;
    }

    /** The ways, in the order of their first runs. */
    public List<String> ways() {
        return List.copyOf(runs.keySet());
    }

    /** The confidence of the intervals. */
    public double confidence() {
        return confidence;
    }

    /** The comparisons, for each measure those of all ways; a measure that a way has no value of has none of that way. */
    public List<Comparison> comparisons() {
        List<Comparison> all = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            List<Comparison> ofMeasure = new ArrayList<>();
            for (String way : runs.keySet()) {
                double[] values = values(way, m);
                if (values.length > 0) {
                    ofMeasure.add(compare(measures.get(m), way, values, m));
                }
            }
            all.addAll(adjust(ofMeasure));
        }
        return all;
    }

    private double[] values(String way, int measure) {
        return runs.get(way).values().stream()
                .mapToDouble(run -> run[measure])
                .filter(Double::isFinite)
                .toArray();
    }

    private Comparison compare(String measure, String way, double[] values, int m) {
        double[][] pairs = way.equals(baseline) ? new double[2][0] : pairs(way, m);
        double[] differences = IntStream.range(0, pairs[0].length)
                .mapToDouble(i -> pairs[0][i] - pairs[1][i])
                .toArray();
        return new Comparison(
                measure,
                way,
                values,
                StatUtils.mean(values),
                StudentInterval.half(values, confidence),
                differences.length,
                StatUtils.mean(differences),
                StudentInterval.half(differences, confidence),
                paired(pairs, differences),
                Double.NaN,
                signedRank(differences));
    }

    /** Values of a way and of the baseline that belong together. */
    private double[][] pairs(String way, int measure) {
        List<double[]> pairs = new ArrayList<>();
        runs.get(way).forEach((pair, values) -> {
            double[] other = runs.get(baseline).get(pair);
            if (other != null && Double.isFinite(values[measure]) && Double.isFinite(other[measure])) {
                pairs.add(new double[] {values[measure], other[measure]});
            }
        });
        double[][] columns = new double[2][pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            columns[0][i] = pairs.get(i)[0];
            columns[1][i] = pairs.get(i)[1];
        }
        return columns;
    }

    private static double paired(double[][] pairs, double[] differences) {
        if (differences.length < 2) {
            return Double.NaN;
        }
        if (StatUtils.variance(differences) == 0) {
            return differences[0] == 0 ? 1 : 0; // t is 0/0, or infinite
        }
        return new TTest().pairedTTest(pairs[0], pairs[1]);
    }

    /** Pairs without a difference are left out, as Wilcoxon does. */
    private static double signedRank(double[] differences) {
        double[] moved = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (differences.length < 2) {
            return Double.NaN;
        }
        if (moved.length == 0) {
            return 1;
        }
        return new WilcoxonSignedRankTest()
                .wilcoxonSignedRankTest(new double[moved.length], moved, moved.length <= EXACT);
    }

    /** Holm's step-down method: the i-th smallest of k values of p is multiplied by k − i + 1, and none falls below one before. */
    private static List<Comparison> adjust(List<Comparison> comparisons) {
        Integer[] order = IntStream.range(0, comparisons.size())
                .filter(i -> !Double.isNaN(comparisons.get(i).p()))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> comparisons.get(i).p()))
                .toArray(Integer[]::new);
        List<Comparison> adjusted = new ArrayList<>(comparisons);
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            Comparison c = comparisons.get(order[i]);
            largest = Math.min(1, Math.max(largest, c.p() * (order.length - i)));
            adjusted.set(
                    order[i],
                    new Comparison(
                            c.measure(),
                            c.way(),
                            c.values(),
                            c.mean(),
                            c.half(),
                            c.pairs(),
                            c.difference(),
                            c.halfDifference(),
                            c.p(),
                            largest,
                            c.signedRank()));
        }
        return adjusted;
    }
}
