// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;

/**
 * How the pen runs along the strokes: by the two-thirds power law (Lacquaniti, Terzuolo and Viviani 1983: speed falls with
 * the cube root of the curvature), slowly at the ends as in movements of minimum jerk, and faster in longer strokes. The
 * tablet notes the pen's place at constant intervals.
 */
final class Movement {

    /** Milliseconds between points. */
    static final double INTERVAL = 15;

    static final int LEAST_POINTS = 20;

    static final int MOST_POINTS = 80;

    /** Usual way of the pen in an interval where the line is straight, in heights of a letter. */
    private static final double STEP = 0.08;

    /** Length over which the pen gathers speed. */
    private static final double RUN_UP = 0.18;

    /** Points of the path on either side of the one whose curvature is measured. */
    private static final int WINDOW = 4;

    /** Intervals of a pen lift: least, and more by the distance. */
    private static final double LIFT = 4;

    private static final double LIFT_OF_DISTANCE = 5;

    private static final double TREMOR_MEMORY = 0.7;

    private final double pace;

    private final double tremor;

    private final RandomGenerator random;

    /**
     * @param pace factor on the speed
     * @param tremor standard deviation of the hand's unrest, in heights of a letter
     * @param random of the unrest
     */
    Movement(double pace, double tremor, RandomGenerator random) {
        this.pace = pace;
        this.tremor = tremor;
        this.random = random;
    }

    /**
     * @param paths the strokes as even paths, in heights of a letter
     * @param scale units of the tablet a height
     * @param originX where x = 0 is on the tablet
     * @param originY where y = 0 is on the tablet
     * @return ink of 20 to 80 points on the tablet's grid, with times in milliseconds from the first point
     */
    Ink write(List<Path> paths, double scale, double originX, double originY) {
        List<double[]> clocks = paths.stream().map(this::clock).toList();
        int[] intervals = intervals(clocks);
        var strokes = new ArrayList<Stroke>();
        double time = 0;
        for (int i = 0; i < intervals.length; i++) {
            double[] clock = clocks.get(i);
            var ticks = new double[intervals[i] + 1];
            for (int k = 0; k < ticks.length; k++) {
                ticks[k] = clock[clock.length - 1] * k / intervals[i];
            }
            Path points = paths.get(i).at(ticks, clock);
            double[] x = unrest(points.x());
            double[] y = unrest(points.y());
            var t = new double[ticks.length];
            for (int k = 0; k < t.length; k++) {
                x[k] = Math.rint(originX + scale * x[k]);
                y[k] = Math.rint(originY + scale * y[k]);
                t[k] = time + INTERVAL * k;
            }
            strokes.add(Stroke.of(x, y, t));
            time = t[t.length - 1] + INTERVAL * (i + 1 < intervals.length ? lift(paths.get(i), paths.get(i + 1)) : 0);
        }
        return new Ink(strokes);
    }

    /** Intervals of each stroke; all are shortened or lengthened alike where there are too many or too few points. */
    private static int[] intervals(List<double[]> clocks) {
        double wanted = 0;
        for (double[] clock : clocks) {
            wanted += clock[clock.length - 1];
        }
        int strokes = clocks.size();
        double least = LEAST_POINTS + 1.0;
        double most = MOST_POINTS - 2.0 * strokes;
        double factor = Math.max(least, Math.min(most, wanted)) / wanted;
        var intervals = new int[strokes];
        for (int i = 0; i < strokes; i++) {
            double[] clock = clocks.get(i);
            intervals[i] = Math.max(2, (int) Math.rint(factor * clock[clock.length - 1]));
        }
        return intervals;
    }

    /** When the pen passes each point of a path, in intervals. */
    private double[] clock(Path path) {
        double[] s = path.lengths();
        int n = s.length;
        double length = s[n - 1];
        double top = pace * STEP * StrictMath.pow((0.3 + length) / 1.3, 0.4);
        var clock = new double[n];
        for (int i = 1; i < n; i++) {
            double middle = (s[i] + s[i - 1]) / 2;
            double ends = Math.min(1, (Math.min(middle, length - middle) + 0.015) / RUN_UP);
            double speed = top * StrictMath.cbrt(ends * ends / (1 + curvature(path, i) / 2));
            clock[i] = clock[i - 1] + (s[i] - s[i - 1]) / speed;
        }
        return clock;
    }

    /** Angle between the directions before and after a point, by the distance of the places where they are taken. */
    private static double curvature(Path path, int at) {
        int window = Math.min(WINDOW, Math.min(at, path.size() - 1 - at));
        if (window == 0) {
            return 0;
        }
        double ax = path.x()[at] - path.x()[at - window];
        double ay = path.y()[at] - path.y()[at - window];
        double bx = path.x()[at + window] - path.x()[at];
        double by = path.y()[at + window] - path.y()[at];
        double distance = (Math.sqrt(ax * ax + ay * ay) + Math.sqrt(bx * bx + by * by)) / 2;
        return Math.abs(StrictMath.atan2(ax * by - ay * bx, ax * bx + ay * by)) / Math.max(1e-9, distance);
    }

    private double[] unrest(double[] p) {
        var out = new double[p.length];
        double state = random.nextGaussian();
        double fresh = Math.sqrt(1 - TREMOR_MEMORY * TREMOR_MEMORY);
        for (int i = 0; i < p.length; i++) {
            out[i] = p[i] + tremor * state;
            state = TREMOR_MEMORY * state + fresh * random.nextGaussian();
        }
        return out;
    }

    private static double lift(Path from, Path to) {
        double dx = to.x()[0] - from.x()[from.size() - 1];
        double dy = to.y()[0] - from.y()[from.size() - 1];
        return Math.rint(LIFT + LIFT_OF_DISTANCE * Math.sqrt(Math.sqrt(dx * dx + dy * dy)));
    }
}
