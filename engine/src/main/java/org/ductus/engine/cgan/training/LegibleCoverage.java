// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.Arrays;
import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.GeneratedSample;
import org.ductus.engine.cgan.TrainingData;

/**
 * Legibility times coverage, 0 to 1, on scaled vectors. Legibility: the share of generated samples whose nearest real sample,
 * of all classes, is of their class. Coverage (Naeem et al. 2020): the share of real samples that have a generated sample of
 * their class nearer than their own k-th real neighbour. Real samples are those held out of the training. The first is low
 * where letters fail, the second where samples of a class look alike, so that neither can be bought with the other.
 */
public final class LegibleCoverage implements TrainingMeasure {
    /** Real samples of a class at most, and generated ones. */
    private static final int MOST = 50;
    /** Neighbours whose distance makes the radius of a real sample, as in the source. */
    private static final int NEIGHBOURS = 5;
    /** Fewer generated samples than this make the value jump from one evaluation to the next. */
    private static final int LEAST_GENERATED = 20;

    private static final long SEED = 4;

    private final int features;
    private final int classes;
    /** [class][row][feature]. */
    private final float[][][] real;
    /** [class][row] squared distance to the k-th real neighbour of the class. */
    private final double[][] radius;

    private final String name;

    /**
     * A measure by these real samples.
     *
     * @param heldOut real samples that are not trained on; at least one of each class
     */
    public LegibleCoverage(TrainingData heldOut) {
        features = 3 * heldOut.steps();
        classes = heldOut.classes().size();
        real = new float[classes][][];
        radius = new double[classes][];
        name = "legibility × coverage by " + heldOut.fingerprint();
        for (int c = 0; c < classes; c++) {
            int rows = heldOut.rows(c);
            int n = Math.min(rows, MOST);
            real[c] = new float[n][features];
            for (int i = 0; i < n; i++) {
                heldOut.copyRow(c, (int) ((long) i * rows / n), real[c][i], 0);
            }
            radius[c] = radii(real[c]);
        }
    }

    private static double[] radii(float[][] samples) {
        double[] radii = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            double[] distances = new double[samples.length - 1];
            for (int j = 0; j < distances.length; j++) {
                distances[j] = distance(samples[i], samples[j < i ? j : j + 1], Double.POSITIVE_INFINITY);
            }
            Arrays.sort(distances);
            // where a class has one sample, nothing tells how far its like may be
            radii[i] = distances.length == 0 ? 0 : distances[Math.min(NEIGHBOURS, distances.length) - 1];
        }
        return radii;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double of(CganModel model, Progress progress) {
        CganGenerator generator = new CganGenerator(model, null, model.config().threads());
        double legible = 0;
        double covered = 0;
        for (int c = 0; c < classes; c++) {
            int done = c;
            progress.report((double) c / classes, () -> "Measuring class " + (done + 1) + " of " + classes);
            int n = Math.max(LEAST_GENERATED, real[c].length);
            List<GeneratedSample> samples = generator.generate(c, n, SEED, 1, progress);
            float[][] generated = new float[n][features];
            for (int i = 0; i < n; i++) {
                model.scale().toNetwork(samples.get(i).vectors(), generated[i], 0);
            }
            legible += legibility(c, generated) / classes;
            covered += coverage(c, generated) / classes;
        }
        return legible * covered;
    }

    private double legibility(int c, float[][] generated) {
        int right = 0;
        for (float[] sample : generated) {
            double best = Double.POSITIVE_INFINITY;
            int nearest = -1;
            for (int other = 0; other < classes; other++) {
                for (float[] candidate : real[other]) {
                    double d = distance(sample, candidate, best);
                    if (d < best) {
                        best = d;
                        nearest = other;
                    }
                }
            }
            right += nearest == c ? 1 : 0;
        }
        return (double) right / generated.length;
    }

    private double coverage(int c, float[][] generated) {
        int covered = 0;
        for (int i = 0; i < real[c].length; i++) {
            boolean near = false;
            for (int j = 0; j < generated.length && !near; j++) {
                near = distance(real[c][i], generated[j], radius[c][i] * (1 + 1e-9)) <= radius[c][i];
            }
            covered += near ? 1 : 0;
        }
        return (double) covered / real[c].length;
    }

    /** The squared distance, or any number above {@code enough} as soon as it is above that. */
    private static double distance(float[] a, float[] b, double enough) {
        double sum = 0;
        for (int i = 0; i < a.length && sum <= enough; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }
}
