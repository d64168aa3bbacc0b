// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import java.util.List;

/**
 * A handwritten drawing: strokes in the order in which they were written. Immutable.
 *
 * @param strokes the strokes; may be empty
 */
public record Ink(List<Stroke> strokes) {

    /** Copies the list. */
    public Ink {
        strokes = List.copyOf(strokes);
    }

    /** {@return the number of points of all strokes} */
    public int pointCount() {
        return strokes.stream().mapToInt(Stroke::size).sum();
    }

    /**
     * The box around all points.
     *
     * @return the bounds; a box of no extent at the origin if there is no point
     */
    public Bounds bounds() {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : strokes) {
            for (int i = 0; i < stroke.size(); i++) {
                minX = Math.min(minX, stroke.x(i));
                maxX = Math.max(maxX, stroke.x(i));
                minY = Math.min(minY, stroke.y(i));
                maxY = Math.max(maxY, stroke.y(i));
            }
        }
        return strokes.isEmpty() ? new Bounds(0, 0, 0, 0) : new Bounds(minX, minY, maxX, maxY);
    }

    /**
     * SVG path data: for each stroke {@code M x y} and then {@code L x y} for each further point. Numbers are written so
     * that reading them gives the same doubles; times are not kept.
     *
     * @return path data, empty if there is no stroke
     */
    public String toSvgPath() {
        return SvgPath.write(this);
    }

    /**
     * Inverse of {@link #toSvgPath()}.
     *
     * @param path path data of the commands M and L with absolute coordinates
     * @return the ink, without times
     * @throws IllegalArgumentException if the text is no such path, saying where
     */
    public static Ink ofSvgPath(String path) {
        return SvgPath.read(path);
    }
}
