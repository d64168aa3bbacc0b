// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.Scale;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;

/**
 * Sees samples of a class become alike while a network trains: at some points of the training it writes a few samples of each
 * class and compares how far they lie apart with how far the training samples of the class do.
 */
final class SpreadWatch implements TrainingListener {

    /** Parts of the training after which it looks. */
    private static final int LOOKS = 12;

    /** Iterations before which a generator has learnt too little to be judged. */
    static final int EARLIEST = 400;

    /** Share of the training samples' spread below which samples look alike. */
    static final double ALIKE = 0.35;

    /** Share of the highest spread seen below which it has fallen. */
    private static final double FALLEN = 0.5;

    private static final int MOST_CLASSES = 24;

    private static final int SAMPLES = 6;

    private static final int MOST_ROWS = 24;

    private static final int NAMED = 5;

    private static final long STREAM = 0x535052;

    private final Scale scale;

    private final List<String> labels = new ArrayList<>();

    private final List<Integer> classes = new ArrayList<>();

    /** Mean squared distance of two training samples of each class watched. */
    private final List<Double> real = new ArrayList<>();

    private long next = EARLIEST;

    private long iterations;

    private double[] spreads = {};

    private double spread = Double.NaN;

    private double highest;

    /**
     * @param data the training samples; classes whose samples are all the same are not watched
     */
    SpreadWatch(TrainingData data) {
        scale = data.scale();
        int n = data.classes().size();
        int watched = Math.min(n, MOST_CLASSES);
        for (int i = 0; i < watched; i++) {
            int c = (int) ((long) i * n / watched);
            double distance = meanDistance(rows(data, c));
            if (distance > 0) {
                labels.add(data.classes().get(c));
                classes.add(c);
                real.add(distance);
            }
        }
    }

    private static List<float[]> rows(TrainingData data, int c) {
        int n = Math.min(data.rows(c), MOST_ROWS);
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            float[] row = new float[3 * data.steps()];
            data.copyRow(c, (int) ((long) i * data.rows(c) / n), row, 0);
            rows.add(row);
        }
        return rows;
    }

    /** Root of the mean squared distance of two of the samples; 0 for fewer than two. */
    private static double meanDistance(List<float[]> samples) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < samples.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < samples.get(i).length; k++) {
                    double d = samples.get(i)[k] - samples.get(j)[k];
                    sum += d * d;
                }
                pairs++;
            }
        }
        return pairs == 0 ? 0 : Math.sqrt(sum / pairs);
    }

    @Override
    public void checkpoint(long done, long total, Supplier<CganModel> model) {
        if (!classes.isEmpty() && done >= next) {
            next = Math.min(done + Math.max(1, total / LOOKS), Math.max(total, done + 1));
            look(done, model.get());
        }
    }

    private void look(long done, CganModel model) {
        CganGenerator generator = new CganGenerator(model, null, 1);
        int[] wanted = new int[classes.size() * SAMPLES];
        List<float[]> latents = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = classes.get(i / SAMPLES);
            latents.add(
                    generator.latent(wanted[i], Seeds.generator(model.config().seed(), STREAM, i), 1));
        }
        List<double[]> samples = generator.generate(wanted, latents);
        spreads = new double[classes.size()];
        for (int c = 0; c < spreads.length; c++) {
            List<float[]> scaled = new ArrayList<>();
            for (double[] sample : samples.subList(c * SAMPLES, (c + 1) * SAMPLES)) {
                float[] numbers = new float[sample.length];
                scale.toNetwork(sample, numbers, 0);
                scaled.add(numbers);
            }
            spreads[c] = meanDistance(scaled) / real.get(c);
        }
        iterations = done;
        spread = IntStream.range(0, spreads.length)
                .mapToDouble(c -> spreads[c])
                .average()
                .orElse(1);
        highest = Math.max(highest, spread);
    }

    /** What is wrong at the last look, in sentences; empty where samples differ enough. */
    List<String> warnings() {
        if (!(spread < ALIKE) && !(spread < FALLEN * highest)) {
            return List.of();
        }
        String least = IntStream.range(0, spreads.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> spreads[c]))
                .limit(NAMED)
                .map(labels::get)
                .collect(Collectors.joining(", "));
        return List.of(String.format(
                Locale.ROOT,
                "Samples of a class look alike: after %d iterations they differ %.0f %% as much as the training samples"
                        + " of their class do%s, least in %s. Choose the model Recommended, a larger energy distance (with 4"
                        + " classmates or more), a latent space sampled at Random, or fewer epochs.",
                iterations,
                100 * spread,
                spread < FALLEN * highest ? String.format(Locale.ROOT, ", after %.0f %% before", 100 * highest) : "",
                least));
    }
}
