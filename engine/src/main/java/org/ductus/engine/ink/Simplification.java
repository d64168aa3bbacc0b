// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.Arrays;
import java.util.Comparator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
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
