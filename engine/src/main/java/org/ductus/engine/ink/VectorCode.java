// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * Ink as a sequence of vectors (dx, dy, pen) from one point to the next: pen 1 draws, pen 0 moves the lifted pen to the
 * start of the next stroke. The first point is the implicit origin.
 */
public final class VectorCode {

    /** Numbers a vector: dx, dy, pen. */
    public static final int COMPONENTS = 3;

    private static final double VISIBLE = 0.5;

    private VectorCode() {}

    /**
     * The vectors between consecutive points.
     *
     * @param ink one or more strokes
     * @return 3·n numbers for n + 1 points: dx, dy (in the units of the ink, y growing down) and pen (0 or 1)
     */
    public static double[] encode(Ink ink) {
        int points = ink.pointCount();
        double[] vectors = new double[COMPONENTS * Math.max(0, points - 1)];
        int next = 0;
        double lastX = 0;
        double lastY = 0;
        boolean first = true;
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                if (!first) {
                    vectors[next++] = stroke.x(i) - lastX;
                    vectors[next++] = stroke.y(i) - lastY;
                    vectors[next++] = i == 0 ? 0 : 1;
                }
                first = false;
                lastX = stroke.x(i);
                lastY = stroke.y(i);
            }
        }
        return vectors;
    }

    /**
     * The strokes that the vectors draw, from the origin. Moves in a row are one move, and a move at the end draws
     * nothing. Vectors of no length (padding) are left out.
     *
     * @param vectors 3·n numbers; pen above 0.5 is visible
     * @return the ink; without strokes if no vector is visible
     * @throws IllegalArgumentException if the length is no multiple of 3
     */
    public static Ink decode(double[] vectors) {
        if (vectors.length % COMPONENTS != 0) {
            throw new IllegalArgumentException("A sequence of vectors needs 3 numbers (dx, dy, pen) a vector, but has "
                    + vectors.length + " numbers in all.");
        }
        var strokes = new ArrayList<Stroke>();
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        double x = 0;
        double y = 0;
        for (int i = 0; i < vectors.length; i += COMPONENTS) {
            double nextX = x + vectors[i];
            double nextY = y + vectors[i + 1];
            if (vectors[i + 2] <= VISIBLE) {
                finish(xs, ys, strokes);
            } else if (vectors[i] != 0 || vectors[i + 1] != 0) {
                if (xs.isEmpty()) {
                    xs.add(x);
                    ys.add(y);
                }
                xs.add(nextX);
                ys.add(nextY);
            }
            x = nextX;
            y = nextY;
        }
        finish(xs, ys, strokes);
        return new Ink(strokes);
    }

    private static void finish(List<Double> xs, List<Double> ys, List<Stroke> strokes) {
        if (!xs.isEmpty()) {
            strokes.add(Stroke.of(
                    xs.stream().mapToDouble(Double::doubleValue).toArray(),
                    ys.stream().mapToDouble(Double::doubleValue).toArray()));
            xs.clear();
            ys.clear();
        }
    }

    /**
     * Names of the numbers, for columns.
     *
     * @param vectors number of vectors
     * @return dx0, dy0, pen0, dx1 …
     */
    public static List<String> elementNames(int vectors) {
        var names = new ArrayList<String>(COMPONENTS * vectors);
        for (int i = 0; i < vectors; i++) {
            names.add("dx" + i);
            names.add("dy" + i);
            names.add("pen" + i);
        }
        return names;
    }
}
