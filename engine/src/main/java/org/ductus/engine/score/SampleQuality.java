// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How generated samples of a class compare with a few real ones, in two numbers that are quickly had, for use while a model is
 * trained; {@link RealismScorer} says more.
 */
public final class SampleQuality {

    /** Neighbours whose distance makes the radius of a real sample, as Naeem et al. (2020) have it. */
    private static final int NEIGHBOURS = 5;

    private final Recogniser recogniser;
    private final Map<String, Manifold> manifolds = new HashMap<>();

    /**
     * Compares with these real samples.
     *
     * @param real vectors (dx, dy, pen 0 or 1) of each class, at least one of each
     */
    public SampleQuality(Map<String, List<double[]>> real) {
        Map<String, List<double[]>> features = new LinkedHashMap<>();
        real.forEach((label, samples) -> features.put(label, features(samples)));
        recogniser = new Recogniser(features);
        features.forEach((label, samples) -> {
            // where a class has one sample, nothing tells how far its like may be
            if (samples.size() > 1) {
                manifolds.put(label, new Manifold(samples, Math.min(NEIGHBOURS, samples.size() - 1)));
            }
        });
    }

    private static List<double[]> features(List<double[]> vectors) {
        return vectors.stream().map(StrokeFeatures::of).toList();
    }

    /** Share of samples, 0 to 1, that a recogniser that knows the real ones takes for their class. */
    public double legibility(String label, List<double[]> samples) {
        return samples.stream()
                        .filter(sample -> recogniser
                                .recognise(StrokeFeatures.of(sample))
                                .label()
                                .equals(label))
                        .count()
                / (double) samples.size();
    }

    /**
     * Share of the class's real samples, 0 to 1, that have one of these samples nearer than their own k-th real neighbour; 0 where
     * there is but one real sample.
     */
    public double coverage(String label, List<double[]> samples) {
        Manifold manifold = manifolds.get(label);
        return manifold == null ? 0 : manifold.coverage(features(samples));
    }
}
