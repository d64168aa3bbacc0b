// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary ink for property tests. */
final class Inks {

    private Inks() {}

    /** Strokes of 2 to 40 points on a grid, no point repeated in a row: what the vector code represents exactly. */
    static Arbitrary<Ink> onGrid(int mostStrokes) {
        return strokes(Arbitraries.integers().between(-1000, 1000).map(i -> i / 8.0), 2, 40, mostStrokes)
                .map(Inks::withoutRepeats)
                .filter(ink -> ink.strokes().stream().allMatch(stroke -> stroke.size() >= 2));
    }

    /** Any ink: single points, repeated ones and closed strokes included. */
    static Arbitrary<Ink> any(int mostStrokes) {
        return strokes(Arbitraries.integers().between(-20, 20).map(Integer::doubleValue), 1, 60, mostStrokes);
    }

    private static Arbitrary<Ink> strokes(Arbitrary<Double> coordinate, int least, int most, int mostStrokes) {
        return coordinate
                .array(double[].class)
                .ofSize(2)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(Inks::stroke)
                .list()
                .ofMinSize(1)
                .ofMaxSize(mostStrokes)
                .map(Ink::new);
    }

    private static Stroke stroke(List<double[]> points) {
        return Stroke.of(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }

    private static Ink withoutRepeats(Ink ink) {
        var strokes = new ArrayList<Stroke>();
        for (Stroke stroke : ink.strokes()) {
            var points = new ArrayList<double[]>();
            for (int i = 0; i < stroke.size(); i++) {
                if (i == 0 || stroke.x(i) != stroke.x(i - 1) || stroke.y(i) != stroke.y(i - 1)) {
                    points.add(new double[] {stroke.x(i), stroke.y(i)});
                }
            }
            strokes.add(stroke(points));
        }
        return new Ink(strokes);
    }
}
