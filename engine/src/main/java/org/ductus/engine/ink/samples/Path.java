// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.Arrays;

/** A line of many points, close to each other. Immutable. */
record Path(double[] x, double[] y) {

    /** Points of each piece of a spline. */
    private static final int STEPS = 16;

    /** Distance of the points of an even path, in heights of a letter. */
    private static final double SPACING = 0.01;

    /** A line through control points: Catmull–Rom splines with chord-length parameters, broken at corners. */
    static Path through(ControlStroke control) {
        int n = control.size();
        var x = new double[(n - 1) * STEPS + 1];
        var y = new double[x.length];
        for (int i = 0; i + 1 < n; i++) {
            for (int k = 0; k <= STEPS; k++) {
                double u = (double) k / STEPS;
                x[i * STEPS + k] = hermite(control, control.x(), i, u);
                y[i * STEPS + k] = hermite(control, control.y(), i, u);
            }
        }
        return new Path(x, y).even();
    }

    private static double hermite(ControlStroke c, double[] p, int i, double u) {
        double chord = chord(c, i);
        double start = chord * slope(c, p, i, i);
        double end = chord * slope(c, p, i + 1, i);
        double u2 = u * u;
        double u3 = u2 * u;
        return (2 * u3 - 3 * u2 + 1) * p[i]
                + (u3 - 2 * u2 + u) * start
                + (3 * u2 - 2 * u3) * p[i + 1]
                + (u3 - u2) * end;
    }

    /** Slope at a point as seen from a piece that it bounds; ends and corners continue the parabola of their piece. */
    private static double slope(ControlStroke c, double[] p, int at, int piece) {
        double here = (p[piece + 1] - p[piece]) / chord(c, piece);
        if (!isBreak(c, at)) {
            return between(c, p, at);
        }
        int other = at == piece ? piece + 1 : piece;
        return isBreak(c, other) ? here : 2 * here - between(c, p, other);
    }

    private static double between(ControlStroke c, double[] p, int at) {
        double before = chord(c, at - 1);
        double after = chord(c, at);
        return (p[at] - p[at - 1]) / before + (p[at + 1] - p[at]) / after - (p[at + 1] - p[at - 1]) / (before + after);
    }

    private static boolean isBreak(ControlStroke c, int at) {
        return at == 0 || at == c.size() - 1 || c.corner()[at];
    }

    private static double chord(ControlStroke c, int i) {
        return Math.max(1e-6, distance(c.x(), c.y(), i));
    }

    private static double distance(double[] x, double[] y, int i) {
        double dx = x[i + 1] - x[i];
        double dy = y[i + 1] - y[i];
        return Math.sqrt(dx * dx + dy * dy);
    }

    int size() {
        return x.length;
    }

    /** {@return the length of the line up to each point} */
    double[] lengths() {
        var s = new double[size()];
        for (int i = 1; i < s.length; i++) {
            s[i] = s[i - 1] + distance(x, y, i - 1);
        }
        return s;
    }

    double length() {
        return lengths()[size() - 1];
    }

    /** {@return the same line with points at even distances} */
    Path even() {
        double[] s = lengths();
        double length = s[s.length - 1];
        int n = Math.max(4, (int) Math.ceil(length / SPACING)) + 1;
        var at = new double[n];
        for (int i = 0; i < n; i++) {
            at[i] = length * i / (n - 1);
        }
        return at(at, s);
    }

    /**
     * The points at given values of a parameter.
     *
     * @param wanted values, ascending
     * @param parameter the parameter of each point, ascending
     */
    Path at(double[] wanted, double[] parameter) {
        var px = new double[wanted.length];
        var py = new double[wanted.length];
        int i = 0;
        for (int k = 0; k < wanted.length; k++) {
            while (i < size() - 2 && parameter[i + 1] < wanted[k]) {
                i++;
            }
            double span = parameter[i + 1] - parameter[i];
            double u = span > 0 ? Math.min(1, Math.max(0, (wanted[k] - parameter[i]) / span)) : 0;
            px[k] = x[i] + u * (x[i + 1] - x[i]);
            py[k] = y[i] + u * (y[i + 1] - y[i]);
        }
        return new Path(px, py);
    }

    /** An even path with its corners rounded off by a Gaussian window; its ends stay. */
    Path rounded(double deviation) {
        int reach = (int) Math.ceil(2.5 * deviation / SPACING);
        var weight = new double[reach + 1];
        double sum = 0;
        for (int k = 0; k <= reach; k++) {
            double d = k * SPACING / deviation;
            weight[k] = StrictMath.exp(-d * d / 2);
            sum += k == 0 ? weight[k] : 2 * weight[k];
        }
        return new Path(smooth(x, weight, sum), smooth(y, weight, sum));
    }

    private static double[] smooth(double[] p, double[] weight, double sum) {
        int last = p.length - 1;
        var out = new double[p.length];
        for (int i = 0; i <= last; i++) {
            double v = weight[0] * p[i];
            for (int k = 1; k < weight.length; k++) {
                v += weight[k] * (beyond(p, i - k, last) + beyond(p, i + k, last));
            }
            out[i] = v / sum;
        }
        return out;
    }

    /** The line goes on beyond its ends as its mirror image, which keeps the ends in place. */
    private static double beyond(double[] p, int i, int last) {
        if (i < 0) {
            return 2 * p[0] - p[Math.min(last, -i)];
        }
        return i > last ? 2 * p[last] - p[Math.max(0, 2 * last - i)] : p[i];
    }

    /** The line with points before and after it. */
    Path with(Path before, Path after) {
        return new Path(join(before.x, x, after.x), join(before.y, y, after.y));
    }

    private static double[] join(double[] a, double[] b, double[] c) {
        double[] out = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        System.arraycopy(c, 0, out, a.length + b.length, c.length);
        return out;
    }
}
