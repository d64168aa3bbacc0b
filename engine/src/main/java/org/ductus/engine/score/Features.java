// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.Arrays;

/** Turns vectors into the numbers that are compared. */
final class Features {

    /** Points along the drawn line of a sample: enough for ten vectors, where a vector then holds about three. */
    static final int DRAWN_POINTS = 32;

    private Features() {}

    static double[] of(Components components, double[] vectors) {
        return switch (components) {
            case DX_DY_PEN -> withPen(vectors);
            case DX_DY -> moves(vectors);
            case DRAWN_POINTS -> drawnPoints(vectors);
        };
    }

    private static boolean visible(double[] vectors, int v) {
        return vectors[3 * v + 2] > 0.5;
    }

    private static double[] withPen(double[] vectors) {
        double[] out = vectors.clone();
        for (int v = 0; v < vectors.length / 3; v++) {
            out[3 * v + 2] = visible(vectors, v) ? 1 : 0;
        }
        return out;
    }

    private static double[] moves(double[] vectors) {
        double[] out = new double[vectors.length / 3 * 2];
        for (int v = 0; v < vectors.length / 3; v++) {
            out[2 * v] = vectors[3 * v];
            out[2 * v + 1] = vectors[3 * v + 1];
        }
        return out;
    }

    /**
     * x0, y0, x1, y1, … of {@link #DRAWN_POINTS} points at equal distances along the visible line, pen-up moves left out, the
     * smallest x and y at 0. A sample without a visible line has all points at 0.
     */
    static double[] drawnPoints(double[] vectors) {
        int n = vectors.length / 3;
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        double[] along = new double[n + 1]; // visible length up to each point
        for (int v = 0; v < n; v++) {
            double dx = vectors[3 * v];
            double dy = vectors[3 * v + 1];
            x[v + 1] = x[v] + dx;
            y[v + 1] = y[v] + dy;
            along[v + 1] = along[v] + (visible(vectors, v) ? Math.sqrt(dx * dx + dy * dy) : 0);
        }
        double[] out = new double[2 * DRAWN_POINTS];
        double total = along[n];
        if (!(total > 0)) {
            return out;
        }
        int v = 0;
        for (int i = 0; i < DRAWN_POINTS; i++) {
            double target = total * i / (DRAWN_POINTS - 1);
            while (v < n - 1 && (along[v + 1] <= along[v] || along[v + 1] < target)) {
                v++;
            }
            double length = along[v + 1] - along[v];
            double share = length > 0 ? Math.min(1, Math.max(0, (target - along[v]) / length)) : 0;
            out[2 * i] = x[v] + share * (x[v + 1] - x[v]);
            out[2 * i + 1] = y[v] + share * (y[v + 1] - y[v]);
        }
        shiftToOrigin(out, 0);
        shiftToOrigin(out, 1);
        return out;
    }

    private static void shiftToOrigin(double[] points, int axis) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = axis; i < points.length; i += 2) {
            smallest = Math.min(smallest, points[i]);
        }
        for (int i = axis; i < points.length; i += 2) {
            points[i] -= smallest;
        }
    }

    /** Largest minus smallest value among all rows; 0 without rows. */
    static double range(Iterable<double[]> rows) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : rows) {
            low = Math.min(low, Arrays.stream(row).min().orElse(low));
            high = Math.max(high, Arrays.stream(row).max().orElse(high));
        }
        return Math.max(0, high - low);
    }

    /** Mean of the squared differences of two rows. */
    static double meanSquaredDifference(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum / a.length;
    }
}
