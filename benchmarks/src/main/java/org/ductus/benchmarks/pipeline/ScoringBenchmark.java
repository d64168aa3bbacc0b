// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ductus.benchmarks.Blocks;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.score.Components;
import org.ductus.engine.score.Denominator;
import org.ductus.engine.score.PairScorer;
import org.ductus.engine.score.PairScorerConfig;
import org.ductus.engine.score.Pairing;
import org.ductus.engine.score.Scored;
import picocli.CommandLine.Command;

/** Scores of all pairs of a class, beside loops over the pairs. */
@Command(name = "scoring", description = "Scores of all pairs of a class, beside loops over the pairs.")
public final class ScoringBenchmark extends PipelineBenchmark {
    private static final int FEATURES = 30;

    /** For picocli. */
    public ScoringBenchmark() {
        super("scoring");
    }

    @Override
    void measure() throws Exception {
        for (int n : new int[] {500, 2000}) {
            List<Scored> samples = samples(n);
            double[][] rows = samples.stream().map(Scored::vectors).toArray(double[][]::new);
            double pairs = n * (n - 1) / 2.0;
            Map<String, Blocks.Candidate> squares = new LinkedHashMap<>();
            PairScorer few = scorer(1000);
            squares.put("Ductus", () -> few.score(samples, List.of(), Progress.none()));
            squares.put("A loop over pairs", () -> sink(loop(rows, false)));
            compare("MSD of all pairs of " + n + ", NRMSD of 1,000", pairs, "pairs", squares);
            Map<String, Blocks.Candidate> roots = new LinkedHashMap<>();
            PairScorer all = scorer(0);
            roots.put("Ductus", () -> all.score(samples, List.of(), Progress.none()));
            roots.put("A loop over pairs", () -> sink(loop(rows, true)));
            compare("MSD and NRMSD of all pairs of " + n, pairs, "pairs", roots);
        }
    }

    private static PairScorer scorer(int mostPairs) {
        return new PairScorer(
                new PairScorerConfig(Pairing.ALL_IN_CLASS, Components.DX_DY_PEN, Denominator.FIXED, 2, mostPairs, 1));
    }

    private static List<Scored> samples(int n) {
        RandomGenerator random = Seeds.generator(1, 3);
        List<Scored> samples = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] vectors = new double[FEATURES];
            for (int j = 0; j < FEATURES; j++) {
                vectors[j] = j % 3 == 2 ? random.nextInt(2) : 0.3 * random.nextGaussian();
            }
            samples.add(new Scored("", "A", "", vectors));
        }
        return samples;
    }

    /** The mean over pairs of the mean squared difference, and of its root where asked. */
    private static double loop(double[][] rows, boolean root) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                double squares = 0;
                for (int f = 0; f < FEATURES; f++) {
                    double d = rows[i][f] - rows[j][f];
                    squares += d * d;
                }
                sum += squares / FEATURES;
                if (root) {
                    sum += Math.sqrt(squares / FEATURES) / 2;
                }
            }
        }
        return sum;
    }

    /** Keeps the compiler from leaving the loop out. */
    private static void sink(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalStateException("The scores are no numbers.");
        }
    }
}
