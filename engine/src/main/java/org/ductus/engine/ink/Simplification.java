// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Douglas–Peucker simplification of each stroke (Douglas and Peucker 1973, by JTS). */
final class Simplification {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final LineString[] lines;

    Simplification(Ink ink) {
        lines = ink.strokes().stream().map(Simplification::line).toArray(LineString[]::new);
    }

    private static LineString line(Stroke stroke) {
        var points = new Coordinate[stroke.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(stroke.x(i), stroke.y(i));
        }
        return GEOMETRY.createLineString(points);
    }

    /**
     * Ends of strokes stay; a point stays where it lies further than the tolerance from the line without it. A closed
     * stroke of which nothing else would stay ends at its point farthest from the start.
     *
     * @param tolerance in the units of the ink
     * @return strokes of 2 or more points
     */
    Ink at(double tolerance) {
        return new Ink(Arrays.stream(lines).map(line -> stroke(line, tolerance)).toList());
    }

    /**
     * The smallest tolerance at which at most so many points stay. A point stays while the tolerance is below its own distance
     * when its part of the stroke was split, and below those of all splits before that; so one pass tells all tolerances
     * that matter.
     *
     * @param points at least 2 for each stroke
     */
    double smallestTolerance(int points) {
        double[] limits = Arrays.stream(lines)
                .flatMapToDouble(line -> Arrays.stream(limits(line.getCoordinates())))
                .sorted()
                .toArray();
        int inner = points - 2 * lines.length;
        return limits.length > inner ? limits[limits.length - 1 - inner] : 0;
    }

    /** The tolerance from which on each point between a stroke's ends is left out. */
    private static double[] limits(Coordinate[] points) {
        double[] limits = new double[points.length - 2];
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part(0, points.length - 1, Double.POSITIVE_INFINITY));
        while (!open.isEmpty()) {
            Part part = open.pop();
            var segment = new LineSegment(points[part.first], points[part.last]);
            double farthest = -1;
            int split = -1;
            for (int i = part.first + 1; i < part.last; i++) {
                double distance = segment.distance(points[i]);
                if (distance > farthest) {
                    farthest = distance;
                    split = i;
                }
            }
            if (split >= 0) {
                limits[split - 1] = Math.min(farthest, part.limit);
                open.push(new Part(part.first, split, limits[split - 1]));
                open.push(new Part(split, part.last, limits[split - 1]));
            }
        }
        return limits;
    }

    /** A part of a stroke that is split further while the tolerance is below the limit. */
    private record Part(int first, int last, double limit) {}

    private static Stroke stroke(LineString line, double tolerance) {
        var simplifier = new DouglasPeuckerSimplifier(line);
        simplifier.setDistanceTolerance(tolerance);
        simplifier.setEnsureValid(false);
        Coordinate[] points = simplifier.getResultGeometry().getCoordinates();
        if (points.length < 3 && line.isClosed()) { // all of a small closed stroke lies within the tolerance
            points = new Coordinate[] {line.getCoordinateN(0), farthestFromStart(line)};
        }
        double[] x = new double[points.length];
        double[] y = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            x[i] = points[i].x;
            y[i] = points[i].y;
        }
        return Stroke.of(x, y);
    }

    /** So that something of the stroke stays visible. */
    private static Coordinate farthestFromStart(LineString line) {
        Coordinate start = line.getCoordinateN(0);
        return Arrays.stream(line.getCoordinates())
                .max(Comparator.comparingDouble(start::distance))
                .orElseThrow();
    }
}
