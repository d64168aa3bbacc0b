// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.Arrays;

/**
 * The points that a stroke of an allograph passes through. The arrays are never changed after construction.
 *
 * @param x x of each point, in heights of a letter
 * @param y y of each point, in heights of a letter, from 0 at the top to 1 at the base line
 * @param corner whether the pen turns sharply there
 */
record ControlStroke(double[] x, double[] y, boolean[] corner) {

    private static final double UNITS_A_HEIGHT = 100;

    private static final String CORNER = "!";

    /**
     * @param text points {@code x,y} divided by white space, in hundredths of a letter's height; {@code !} marks a corner
     * @throws IllegalArgumentException if it has fewer than two points or one is malformed
     */
    static ControlStroke parse(String text) {
        String[] points = text.strip().split("\\s+");
        if (points.length < 2) {
            throw new IllegalArgumentException("A stroke needs at least two points, but is \"" + text + "\".");
        }
        var x = new double[points.length];
        var y = new double[points.length];
        var corner = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            corner[i] = points[i].endsWith(CORNER);
            String[] xy = points[i].replace(CORNER, "").split(",");
            if (xy.length != 2) {
                throw new IllegalArgumentException("Expected a point \"x,y\", but found \"" + points[i] + "\".");
            }
            x[i] = Double.parseDouble(xy[0]) / UNITS_A_HEIGHT;
            y[i] = Double.parseDouble(xy[1]) / UNITS_A_HEIGHT;
        }
        return new ControlStroke(x, y, corner);
    }

    /**
     * The stroke with a point more in the middle of each piece that would be straight.
     *
     * @param bow how far that point stands off to the left of the pen's way, in parts of the piece's length
     * @param least pieces shorter than this stay straight
     */
    ControlStroke bent(double bow, double least) {
        var bx = new double[2 * size()];
        var by = new double[2 * size()];
        var sharp = new boolean[2 * size()];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            bx[n] = x[i];
            by[n] = y[i];
            sharp[n++] = corner[i];
            if (i + 1 < size() && isEnd(i) && isEnd(i + 1)) {
                double dx = x[i + 1] - x[i];
                double dy = y[i + 1] - y[i];
                if (dx * dx + dy * dy >= least * least) {
                    bx[n] = x[i] + dx / 2 + bow * dy;
                    by[n++] = y[i] + dy / 2 - bow * dx;
                }
            }
        }
        return new ControlStroke(Arrays.copyOf(bx, n), Arrays.copyOf(by, n), Arrays.copyOf(sharp, n));
    }

    private boolean isEnd(int i) {
        return i == 0 || i == size() - 1 || corner[i];
    }

    int size() {
        return x.length;
    }
}
