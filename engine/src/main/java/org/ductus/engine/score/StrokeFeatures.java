// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

/**
 * What the recogniser sees of a sample: points at equal distances along the way of the pen, lifted moves included, with the
 * pen's state, moved and scaled to a box of side 1 about the origin. Resampled strokes with nearest neighbours are a plain
 * and strong recogniser of online characters (Llorens et al., The UJIpenchars database, 2008).
 */
final class StrokeFeatures {

    /** Points along the way: more than two for each of ten vectors. */
    private static final int POINTS = 24;

    /** How much the pen's state weighs beside a coordinate, whose range is 1. */
    private static final double PEN = 0.3;

    private StrokeFeatures() {}

    /** x, y and weighted pen of each point. */
    static double[] of(double[] vectors) {
        int n = vectors.length / 3;
        double[] along = new double[n + 1];
        for (int v = 0; v < n; v++) {
            along[v + 1] = along[v] + StrictMath.hypot(vectors[3 * v], vectors[3 * v + 1]);
        }
        double[] out = new double[3 * POINTS];
        double x = 0;
        double y = 0;
        int v = 0;
        for (int i = 0; i < POINTS; i++) {
            double target = along[n] * i / (POINTS - 1);
            while (v < n - 1 && along[v + 1] <= target) {
                x += vectors[3 * v];
                y += vectors[3 * v + 1];
                v++;
            }
            double length = along[v + 1] - along[v];
            double share = length > 0 ? Math.min(1, (target - along[v]) / length) : 0;
            out[3 * i] = x + share * vectors[3 * v];
            out[3 * i + 1] = y + share * vectors[3 * v + 1];
            out[3 * i + 2] = vectors[3 * v + 2] > 0.5 ? PEN : 0;
        }
        normalise(out);
        return out;
    }

    private static void normalise(double[] points) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < points.length; i++) {
            if (i % 3 < 2) {
                low[i % 3] = Math.min(low[i % 3], points[i]);
                high[i % 3] = Math.max(high[i % 3], points[i]);
            }
        }
        double side = Math.max(high[0] - low[0], high[1] - low[1]);
        for (int i = 0; i < points.length; i++) {
            if (i % 3 < 2) {
                double centred = points[i] - (low[i % 3] + high[i % 3]) / 2;
                points[i] = side > 0 ? centred / side : 0;
            }
        }
    }

    /** Euclidean distance. */
    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
