// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Samples of one class as the realism scorer needs them.
 *
 * @param vectors their vectors
 * @param features what the recogniser sees of them
 */
record RealisticSamples(List<double[]> vectors, List<double[]> features) {

    static RealisticSamples of(List<double[]> vectors) {
        return new RealisticSamples(
                vectors, vectors.stream().map(StrokeFeatures::of).toList());
    }

    static RealisticSamples ofReal(List<RealInk> inks) {
        return of(inks.stream().map(RealInk::vectors).toList());
    }

    int size() {
        return vectors.size();
    }

    /** Blocks of so many samples' features one after the other; what doesn't fill a block is left out. */
    List<List<double[]>> blocks(int size) {
        List<List<double[]>> blocks = new ArrayList<>();
        for (int first = 0; first + size <= features.size(); first += size) {
            blocks.add(features.subList(first, first + size));
        }
        return blocks;
    }

    /** Mean distance of pairs on dx, dy and pen; NaN for a single sample. */
    double spreadOfVectors() {
        return spread(Components.DX_DY_PEN);
    }

    /** Mean distance of pairs on points along the drawn line; NaN for a single sample. */
    double spreadOfDrawnPoints() {
        return spread(Components.DRAWN_POINTS);
    }

    private double spread(Components components) {
        List<double[]> rows =
                vectors.stream().map(v -> Features.of(components, v)).toList();
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += StrokeFeatures.distance(rows.get(i), rows.get(j));
            }
        }
        return sum / (rows.size() * (rows.size() - 1) / 2.0);
    }
}
