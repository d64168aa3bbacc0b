// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ductus.engine.Plural;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;

/**
 * Scores pairs of samples of the same class.
 *
 * <p>MSD is the mean over the pairs of the mean squared difference of their components; it is always taken over all pairs, in
 * time linear in the samples. NRMSD is the mean over the pairs of the root of that difference divided by a denominator; the
 * limit on pairs holds for it. A group's value is the mean over the pairs of all its classes. Intervals are normal ones with
 * a jackknife standard error, which takes into account that pairs share samples. The same input gives the same bits.
 */
public final class PairScorer {

    private static final int PAIRS_PER_REPORT = 1 << 15;

    private final PairScorerConfig config;

    /** A scorer with the given settings. */
    public PairScorer(PairScorerConfig config) {
        this.config = Objects.requireNonNull(config, "config");
    }

    /** What is known about the pairs of one class. */
    private record ClassTally(Tally msd, Tally nrmsd, double denominators) {

        static ClassTally merge(List<ClassTally> parts) {
            return new ClassTally(
                    Tally.merge(parts.stream().map(ClassTally::msd).toList()),
                    Tally.merge(parts.stream().map(ClassTally::nrmsd).toList()),
                    parts.stream().mapToDouble(ClassTally::denominators).sum());
        }
    }

    /**
     * Scores samples.
     *
     * @param samples the samples, in an order that run-against-run pairs follow
     * @param reference real samples, or an empty list; their group and run play no part
     * @param progress told the share of classes done
     * @return the scores; classes that have no pair are named in it
     * @throws IllegalArgumentException if no class has a pair, vectors differ in length, or a reference is needed and missing
     */
    public PairScores score(List<Scored> samples, List<Scored> reference, Progress progress) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("There is no sample to score: give at least two samples of a class.");
        }
        if (config.pairing() == Pairing.AGAINST_REFERENCE && reference.isEmpty()) {
            throw new IllegalArgumentException("Pairs against a reference need reference samples, but there are none:"
                    + " give a reference table or choose other pairs.");
        }
        checkLengths(samples, reference);
        Map<String, Map<String, Indices>> groups = new LinkedHashMap<>();
        int next = 0;
        for (Scored s : samples) {
            groups.computeIfAbsent(s.group(), g -> new LinkedHashMap<>())
                    .computeIfAbsent(s.label(), l -> new Indices())
                    .add(next++);
        }
        Map<String, Indices> known = new LinkedHashMap<>();
        next = 0;
        for (Scored s : reference) {
            known.computeIfAbsent(s.label(), l -> new Indices()).add(next++);
        }
        return new Run(samples, groups, reference, known, pooledRange(samples, reference), progress).score();
    }

    /** Where the samples of a class stand in the list of all: samples may lie in a file, so only a class's are held. */
    private static final class Indices {
        private int[] indices = new int[8];
        private int size;

        void add(int index) {
            if (size == indices.length) {
                indices = Arrays.copyOf(indices, 2 * size);
            }
            indices[size++] = index;
        }

        IntStream stream() {
            return Arrays.stream(indices, 0, size);
        }
    }

    private void checkLengths(List<Scored> samples, List<Scored> reference) {
        if (config.components() == Components.DRAWN_POINTS) {
            return; // points along the line are comparable whatever the number of vectors
        }
        int length = samples.get(0).vectors().length;
        for (List<Scored> list : List.of(samples, reference)) {
            for (Scored s : list) {
                if (s.vectors().length != length) {
                    throw new IllegalArgumentException("A sample of class \"" + s.label() + "\" has "
                            + Plural.of(s.vectors().length / 3, "vector") + ", but another has " + length / 3
                            + ": all need the same number, or compare drawn points.");
                }
            }
        }
    }

    private double[] features(Scored sample) {
        return Features.of(config.components(), sample.vectors());
    }

    private double pooledRange(List<Scored> samples, List<Scored> reference) {
        return Features.range(
                (reference.isEmpty() ? samples : reference).stream().map(this::features)::iterator);
    }

    /** One scoring of given samples. */
    private final class Run {
        private final List<Scored> samples;
        private final Map<String, Map<String, Indices>> groups;
        private final List<Scored> reference;
        private final Map<String, Indices> known;
        private final double pooledRange;
        private final Progress progress;
        private final Map<String, ClassTally> referenceTallies = new LinkedHashMap<>();
        private final int total;
        private int done;

        Run(
                List<Scored> samples,
                Map<String, Map<String, Indices>> groups,
                List<Scored> reference,
                Map<String, Indices> known,
                double pooledRange,
                Progress progress) {
            this.samples = samples;
            this.groups = groups;
            this.reference = reference;
            this.known = known;
            this.pooledRange = pooledRange;
            this.progress = progress;
            total = groups.values().stream().mapToInt(Map::size).sum();
        }

        PairScores score() {
            List<PairScore> groupScores = new ArrayList<>();
            List<PairScore> classScores = new ArrayList<>();
            List<String> without = new ArrayList<>();
            groups.forEach((group, classes) -> {
                List<ClassTally> tallies = new ArrayList<>();
                List<ClassTally> references = new ArrayList<>();
                classes.forEach((label, members) -> {
                    ClassTally tally = tally(pairs(label, members), label);
                    if (tally.msd().pairs() == 0) {
                        without.add(groups.size() == 1 ? label : label + " (" + group + ")");
                    } else {
                        ClassTally real = referenceTally(label);
                        tallies.add(tally);
                        references.add(real);
                        classScores.add(row(group, label, tally, real));
                    }
                    done++;
                });
                if (!tallies.isEmpty()) {
                    groupScores.add(row(group, "", ClassTally.merge(tallies), ClassTally.merge(references)));
                }
            });
            if (classScores.isEmpty()) {
                throw new IllegalArgumentException("No class has a pair of samples to compare ("
                        + config.pairing().displayName() + "); classes without one: " + String.join(", ", without)
                        + ".");
            }
            return new PairScores(groupScores, classScores, without);
        }

        private PairSet pairs(String label, Indices members) {
            List<double[]> rows = rows(samples, members);
            return switch (config.pairing()) {
                case RUN_AGAINST_RUN -> PairSet.runAgainstRun(
                        rows,
                        members.stream().mapToObj(i -> samples.get(i).run()).toList());
                case ALL_IN_CLASS -> PairSet.allInClass(rows);
                case AGAINST_REFERENCE -> PairSet.againstReference(rows, referenceRows(label));
            };
        }

        private List<double[]> rows(List<Scored> from, Indices members) {
            return members.stream().mapToObj(i -> features(from.get(i))).toList();
        }

        private List<double[]> referenceRows(String label) {
            return known.containsKey(label) ? rows(reference, known.get(label)) : List.of();
        }

        private ClassTally referenceTally(String label) {
            return referenceTallies.computeIfAbsent(label, l -> tally(PairSet.allInClass(referenceRows(l)), l));
        }

        private ClassTally tally(PairSet pairs, String label) {
            int limit = config.maxPairsPerClass();
            boolean all = limit == 0 || pairs.count() <= limit;
            if (all && pairs.count() > 0 && pairs.partners(0) >= 0 && config.denominator() != Denominator.PAIR_RANGE) {
                return rows(pairs, label);
            }
            long[] drawn = all ? null : pairs.draw(limit, random(label));
            long count = all ? pairs.count() : limit;
            Tally nrmsd = new Tally(pairs.populations());
            double denominators = 0;
            for (long k = 0; k < count; k++) {
                if (k % PAIRS_PER_REPORT == 0) {
                    progress.report((double) done / total, () -> "Comparing samples of class " + label);
                }
                long pair = all ? k : drawn[(int) k];
                int i = pairs.firstOf(pair);
                int j = pairs.secondOf(pair, i);
                double[] a = pairs.first(i);
                double[] b = pairs.second(j);
                double denominator = denominator(a, b);
                double value = quotient(Features.meanSquaredDifference(a, b), denominator);
                nrmsd.add(value, 1);
                pairs.addToUnits(nrmsd, i, j, value);
                denominators += denominator;
            }
            return new ClassTally(pairs.meanSquaredDifferences(), nrmsd, denominators);
        }

        /** All pairs, the pairs of a sample at a time, with the same denominator. */
        private ClassTally rows(PairSet pairs, String label) {
            Tally nrmsd = new Tally(pairs.populations());
            double denominator = denominator(pairs.first(0), pairs.second(0));
            SquaredDifferences differences = new SquaredDifferences(pairs.secondMembers());
            long sinceReport = PAIRS_PER_REPORT;
            for (int i = 0; i < pairs.firstCount(); i++) {
                int partners = pairs.partners(i);
                sinceReport += partners;
                if (sinceReport >= PAIRS_PER_REPORT) {
                    sinceReport = 0;
                    progress.report((double) done / total, () -> "Comparing samples of class " + label);
                }
                double[] squares = differences.of(pairs.first(i), partners);
                for (int j = 0; j < partners; j++) {
                    double value = quotient(squares[j], denominator);
                    nrmsd.add(value, 1);
                    pairs.addToUnits(nrmsd, i, j, value);
                }
            }
            return new ClassTally(pairs.meanSquaredDifferences(), nrmsd, denominator * pairs.count());
        }

        private static double quotient(double meanSquare, double denominator) {
            double root = Math.sqrt(meanSquare);
            if (root > 0 && denominator == 0) {
                throw new IllegalArgumentException("All numbers of the reference are the same, so that their range,"
                        + " the denominator of NRMSD, is 0: choose another denominator.");
            }
            return root == 0 ? 0 : root / denominator;
        }

        private RandomGenerator random(String label) {
            return Seeds.generator(config.seed(), label.hashCode());
        }

        private double denominator(double[] a, double[] b) {
            return switch (config.denominator()) {
                case POOLED_RANGE -> pooledRange;
                case PAIR_RANGE -> Features.range(List.of(a, b));
                case FIXED -> config.fixedDenominator();
            };
        }

        private PairScore row(String group, String label, ClassTally tally, ClassTally real) {
            return new PairScore(
                    group,
                    label,
                    tally.msd().mean(),
                    tally.msd().low(),
                    tally.msd().high(),
                    tally.nrmsd().mean(),
                    tally.nrmsd().low(),
                    tally.nrmsd().high(),
                    tally.msd().pairs(),
                    tally.denominators() / tally.nrmsd().pairs(),
                    real.msd().mean(),
                    real.nrmsd().mean(),
                    real.msd().pairs());
        }
    }
}
