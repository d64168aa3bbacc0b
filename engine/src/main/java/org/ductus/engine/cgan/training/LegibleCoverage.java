// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.GeneratedSample;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.score.SampleQuality;
import org.ductus.engine.score.SampleScore;

/**
 * Legibility times coverage, 0 to 1, as {@link SampleQuality} measures them on real samples that were held out of the training.
 * The first is low where letters fail, the second where samples of a class look alike, so that neither can be bought with the
 * other.
 */
public final class LegibleCoverage implements TrainingMeasure {
    /** Real samples of a class at most, and generated ones. */
    private static final int MOST = 50;
    /** Fewer generated samples than this make the value jump from one evaluation to the next. */
    private static final int LEAST_GENERATED = 20;

    private static final long SEED = 4;

    private final List<String> classes;
    private final int[] samples;
    private final SampleQuality quality;
    private final String name;

    /**
     * A measure by these real samples.
     *
     * @param heldOut real samples that are not trained on; at least one of each class
     */
    public LegibleCoverage(TrainingData heldOut) {
        classes = heldOut.classes();
        samples = new int[classes.size()];
        name = "legibility × coverage of strokes by " + heldOut.fingerprint();
        Map<String, List<double[]>> real = new LinkedHashMap<>();
        float[] row = new float[3 * heldOut.steps()];
        for (int c = 0; c < samples.length; c++) {
            int rows = heldOut.rows(c);
            int n = Math.min(rows, MOST);
            samples[c] = Math.max(LEAST_GENERATED, n);
            List<double[]> some = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                heldOut.copyRow(c, (int) ((long) i * rows / n), row, 0);
                some.add(heldOut.scale().fromNetwork(row, 0, row.length));
            }
            real.put(classes.get(c), some);
        }
        quality = new SampleQuality(real);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double of(CganModel model, Progress progress) {
        SampleScore score = score(model, progress);
        return score.legibility() * score.coverage();
    }

    /** Measures both factors; see {@link #of}. */
    public SampleScore score(CganModel model, Progress progress) {
        CganGenerator generator = new CganGenerator(model, null, model.config().threads());
        double legible = 0;
        double covered = 0;
        for (int c = 0; c < samples.length; c++) {
            int done = c;
            progress.report(
                    (double) c / samples.length, () -> "Measuring class " + (done + 1) + " of " + samples.length);
            List<double[]> generated = generator.generate(c, samples[c], SEED, 1, progress).stream()
                    .map(GeneratedSample::vectors)
                    .toList();
            legible += quality.legibility(classes.get(c), generated) / samples.length;
            covered += quality.coverage(classes.get(c), generated) / samples.length;
        }
        return new SampleScore(legible, covered);
    }
}
