// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a character by the vote of its nearest known neighbours (Cover and Hart, Nearest neighbor pattern classification, 1967). */
final class Recogniser {

    private static final int VOTES = 3;

    private final List<String> labels = new ArrayList<>();
    private final List<double[]> known = new ArrayList<>();

    /** Knows these features of each class. */
    Recogniser(Map<String, List<double[]>> features) {
        features.forEach((label, samples) -> samples.forEach(sample -> {
            labels.add(label);
            known.add(sample);
        }));
    }

    /**
     * What it says of a sample.
     *
     * @param label the class, the nearest neighbour's where the vote is undecided
     * @param distance the distance to the nearest neighbour of any class
     */
    record Answer(String label, double distance) {}

    Answer recognise(double[] sample) {
        int[] nearest = new int[VOTES];
        double[] distances = new double[VOTES];
        int found = 0;
        for (int i = 0; i < known.size(); i++) {
            double distance = StrokeFeatures.distance(sample, known.get(i));
            if (found == VOTES && distance >= distances[VOTES - 1]) {
                continue;
            }
            int at = found < VOTES ? found++ : VOTES - 1;
            while (at > 0 && distances[at - 1] > distance) {
                distances[at] = distances[at - 1];
                nearest[at] = nearest[at - 1];
                at--;
            }
            distances[at] = distance;
            nearest[at] = i;
        }
        String label = labels.get(nearest[0]);
        if (found == VOTES && labels.get(nearest[1]).equals(labels.get(nearest[2]))) {
            label = labels.get(nearest[1]);
        }
        return new Answer(label, distances[0]);
    }
}
