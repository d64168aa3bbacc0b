// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;

/**
 * Paints ink. It is scaled so that the longer side of its bounding box fills the box that is painted into, keeps its
 * proportions, stands on the bottom of the box (letters of a row share a baseline) and in its middle from left to right.
 */
public final class InkPainter {

    private InkPainter() {}

    /**
     * Paints into a square.
     *
     * @param g where to paint; left as it was but for rendering hints
     * @param ink strokes in any unit, y growing down; strokes with a coordinate that is not finite are left out
     * @param x left of the square
     * @param y top of the square
     * @param size side of the square; the pen may reach half its width beyond
     * @param style colours and pen
     */
    public static void paint(Graphics2D g, Ink ink, double x, double y, double size, PaintStyle style) {
        paint(g, ink, x, y, size, size, style);
    }

    /**
     * Paints into a rectangle in the usual style.
     *
     * @param g where to paint
     * @param ink strokes in any unit, y growing down
     * @param x left of the rectangle
     * @param y top of the rectangle
     * @param width width of the rectangle
     * @param height height of the rectangle
     */
    public static void paint(Graphics2D g, Ink ink, double x, double y, double width, double height) {
        paint(g, ink, x, y, width, height, PaintStyle.coloured());
    }

    private static void paint(
            Graphics2D g, Ink ink, double x, double y, double width, double height, PaintStyle style) {
        var finite = new Ink(ink.strokes().stream().filter(InkPainter::isFinite).toList());
        if (width > 0 && height > 0 && !finite.strokes().isEmpty()) {
            var placement = InkPlacement.of(finite.bounds(), x, y, width, height);
            paint(g, finite, placement, style.lineWidth() * Math.min(width, height), style);
        }
    }

    /** Paints finite ink with a pen of that width. */
    static void paint(Graphics2D g, Ink finite, InkPlacement placement, double pen, PaintStyle style) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var colourBefore = g.getColor();
        var penBefore = g.getStroke();
        g.setStroke(new BasicStroke((float) pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < finite.strokes().size(); i++) {
            g.setColor(style.colour(i));
            stroke(g, finite.strokes().get(i), placement, pen);
        }
        g.setStroke(penBefore);
        g.setColor(colourBefore);
    }

    private static void stroke(Graphics2D g, Stroke stroke, InkPlacement placement, double pen) {
        var path = new Path2D.Double();
        boolean dot = true;
        for (int i = 0; i < stroke.size(); i++) {
            double px = placement.x(stroke.x(i));
            double py = placement.y(stroke.y(i));
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
            dot &= stroke.x(i) == stroke.x(0) && stroke.y(i) == stroke.y(0);
        }
        if (dot) {
            double px = placement.x(stroke.x(0));
            double py = placement.y(stroke.y(0));
            g.fill(new Ellipse2D.Double(px - 0.75 * pen, py - 0.75 * pen, 1.5 * pen, 1.5 * pen));
        } else {
            g.draw(path);
        }
    }

    static boolean isFinite(Stroke stroke) {
        for (int i = 0; i < stroke.size(); i++) {
            if (!Double.isFinite(stroke.x(i)) || !Double.isFinite(stroke.y(i))) {
                return false;
            }
        }
        return true;
    }
}
