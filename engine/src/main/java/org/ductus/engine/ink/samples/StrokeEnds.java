// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

/** What happens where strokes begin and end: going on too far, stopping short, and ticks. */
final class StrokeEnds {

    /** Most that is added or taken away, in heights of a letter and in parts of the stroke. */
    private static final double MOST = 0.09;

    private static final double MOST_PART = 0.12;

    /** Direction of a tick against the stroke's: cosine and sine of 130 degrees. */
    private static final double TURN_COS = -0.643;

    private static final double TURN_SIN = 0.766;

    private static final double TANGENT = 0.04;

    private StrokeEnds() {}

    /**
     * @param path an even path
     * @param start how far it begins before its start, in heights of a letter; negative if it begins late
     * @param end how far it goes on beyond its end; negative if it stops short
     */
    static Path extended(Path path, double start, double end) {
        double[] s = path.lengths();
        double length = s[s.length - 1];
        double before = limited(start, length);
        double after = limited(end, length);
        double[] first = tangent(path, 0, 1, length);
        double[] last = tangent(path, path.size() - 1, -1, length);
        Path middle = path.at(evenly(Math.max(0, -before), length + Math.min(0, after), path.size()), s);
        return middle.with(line(middle, 0, first, before), line(middle, middle.size() - 1, last, after));
    }

    /**
     * @param path an even path
     * @param entry length of a tick before the start, or 0
     * @param exit length of a tick after the end, or 0
     */
    static Path hooked(Path path, double entry, double exit) {
        double length = path.length();
        int last = path.size() - 1;
        double[] in = sideways(tangent(path, 0, 1, length), true);
        double[] out = sideways(tangent(path, last, -1, length), false);
        return path.with(line(path, 0, in, entry), line(path, last, out, exit));
    }

    private static double limited(double extent, double length) {
        double most = Math.min(MOST, MOST_PART * length);
        return Math.max(-most, Math.min(most, extent));
    }

    private static double[] evenly(double from, double to, int n) {
        var at = new double[n];
        for (int i = 0; i < n; i++) {
            at[i] = from + (to - from) * i / (n - 1);
        }
        return at;
    }

    /** Unit vector out of the path at one of its ends. */
    private static double[] tangent(Path path, int at, int inwards, double length) {
        int steps = Math.max(1, (int) Math.round(Math.min(TANGENT / length, 0.5) * (path.size() - 1)));
        double dx = path.x()[at] - path.x()[at + inwards * steps];
        double dy = path.y()[at] - path.y()[at + inwards * steps];
        double d = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        return new double[] {dx / d, dy / d};
    }

    /** Ticks come from the left or above, and leave to the right or upwards. */
    private static double[] sideways(double[] out, boolean entry) {
        double[] a = {TURN_COS * out[0] - TURN_SIN * out[1], TURN_SIN * out[0] + TURN_COS * out[1]};
        double[] b = {TURN_COS * out[0] + TURN_SIN * out[1], -TURN_SIN * out[0] + TURN_COS * out[1]};
        double wantedX = entry ? -0.9 : 0.8;
        double wantedY = entry ? -0.4 : -0.6;
        return a[0] * wantedX + a[1] * wantedY > b[0] * wantedX + b[1] * wantedY ? a : b;
    }

    private static Path line(Path path, int at, double[] direction, double length) {
        if (length <= 0) {
            return new Path(new double[0], new double[0]);
        }
        return new Path(
                new double[] {path.x()[at] + length * direction[0]},
                new double[] {path.y()[at] + length * direction[1]});
    }
}
