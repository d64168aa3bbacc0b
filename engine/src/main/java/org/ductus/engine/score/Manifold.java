// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.Arrays;
import java.util.List;

/**
 * Where samples of a class lie: within the distance to the k-th nearest other sample around each of them.
 *
 * <p>Precision and recall are those of Kynkäänniemi et al., Improved precision and recall metric for assessing generative
 * models (2019), density and coverage those of Naeem et al., Reliable fidelity and diversity metrics for generative models
 * (2020).
 */
final class Manifold {

    private final List<double[]> centres;
    private final double[] radii;
    private final int k;

    /** The manifold of at least k + 1 samples. */
    Manifold(List<double[]> centres, int k) {
        if (centres.size() <= k) {
            throw new IllegalArgumentException(
                    "A manifold with " + k + " neighbours needs " + (k + 1) + " samples, but has " + centres.size());
        }
        this.centres = centres;
        this.k = k;
        radii = new double[centres.size()];
        for (int i = 0; i < radii.length; i++) {
            double[] distances = new double[radii.length];
            for (int j = 0; j < radii.length; j++) {
                distances[j] = StrokeFeatures.distance(centres.get(i), centres.get(j));
            }
            Arrays.sort(distances);
            radii[i] = distances[k]; // the first is the sample itself
        }
    }

    private boolean holds(int centre, double[] sample) {
        return StrokeFeatures.distance(centres.get(centre), sample) <= radii[centre];
    }

    /** Share of samples that lie in the manifold: precision of generated in real, recall of real in generated. */
    double shareOf(List<double[]> samples) {
        int inside = 0;
        for (double[] sample : samples) {
            for (int i = 0; i < radii.length; i++) {
                if (holds(i, sample)) {
                    inside++;
                    break;
                }
            }
        }
        return (double) inside / samples.size();
    }

    /** Mean number of balls that hold a sample, divided by k; 1 for samples of the same distribution. */
    double density(List<double[]> samples) {
        long inside = 0;
        for (double[] sample : samples) {
            for (int i = 0; i < radii.length; i++) {
                inside += holds(i, sample) ? 1 : 0;
            }
        }
        return (double) inside / k / samples.size();
    }

    /** Share of balls that hold at least one sample. */
    double coverage(List<double[]> samples) {
        int covered = 0;
        for (int i = 0; i < radii.length; i++) {
            for (double[] sample : samples) {
                if (holds(i, sample)) {
                    covered++;
                    break;
                }
            }
        }
        return (double) covered / radii.length;
    }
}
