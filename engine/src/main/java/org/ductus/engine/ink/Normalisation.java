// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.ArrayList;
import java.util.Arrays;

/** Moves and scales ink into the unit square, and drops repeated points. */
final class Normalisation {

    /** Length of the dash that stands for a dot, so that vectors can draw it. */
    private static final double DOT = 0.02;

    private Normalisation() {}

    /**
     * Min–max normalisation by the longer side of the bounding box: that side becomes 1, the other keeps its ratio.
     *
     * @param ink any ink
     * @return ink from (0, 0), without repeated points; a stroke of a single point becomes a dash of length 0.02
     * @throws InkRejectedException if a coordinate is not finite or there are fewer than 2 distinct points
     */
    static Ink normalise(Ink ink) throws InkRejectedException {
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                if (!Double.isFinite(stroke.x(i)) || !Double.isFinite(stroke.y(i))) {
                    throw new InkRejectedException("The ink has a coordinate that is not a finite number.");
                }
            }
        }
        Bounds bounds = ink.bounds();
        double side = bounds.longerSide();
        if (Double.isInfinite(side)) {
            throw new InkRejectedException("The ink's coordinates lie too far apart to be computed with.");
        }
        if (!(side > 0)) {
            throw new InkRejectedException("The ink has fewer than 2 distinct points.");
        }
        var strokes = new ArrayList<Stroke>();
        for (Stroke stroke : ink.strokes()) {
            strokes.add(normalise(stroke, bounds, side));
        }
        return new Ink(strokes);
    }

    private static Stroke normalise(Stroke stroke, Bounds bounds, double side) {
        double[] x = new double[stroke.size() + 1];
        double[] y = new double[stroke.size() + 1];
        int n = 0;
        for (int i = 0; i < stroke.size(); i++) {
            double nextX = (stroke.x(i) - bounds.minX()) / side;
            double nextY = (stroke.y(i) - bounds.minY()) / side;
            if (n == 0 || nextX != x[n - 1] || nextY != y[n - 1]) {
                x[n] = nextX;
                y[n++] = nextY;
            }
        }
        if (n == 1) {
            // along the longer side, where there is always room within the box
            boolean high = bounds.height() == side;
            x[1] = high ? x[0] : dash(x[0]);
            y[1] = high ? dash(y[0]) : y[0];
            n = 2;
        }
        return Stroke.of(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    private static double dash(double from) {
        return from <= 0.5 ? from + DOT : from - DOT;
    }
}
