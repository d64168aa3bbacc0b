// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;

/** A single ink as a small SVG element, for pages with hundreds of them. */
public final class InkSvg {

    /** Side of the drawing in its own units; the ink leaves a sixth free on each side, as on an {@link InkSheet}. */
    private static final int SIDE = 60;

    private static final int MARGIN = 10;

    private InkSvg() {}

    /**
     * Draws ink, coloured by pen lift.
     *
     * @param ink strokes in any unit, y growing down; strokes with a coordinate that is not finite are left out
     * @param pixels side of the drawing
     * @return an element without a title: say beside it what it shows
     */
    public static String of(Ink ink, int pixels) {
        var svg = new StringBuilder();
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ink\" aria-hidden=\"true\" viewBox=\"0 0 60 60\" width=\"")
                .append(pixels)
                .append("\" height=\"")
                .append(pixels)
                .append("\">");
        List<Stroke> strokes =
                ink.strokes().stream().filter(InkPainter::isFinite).toList();
        if (!strokes.isEmpty()) {
            int box = SIDE - 2 * MARGIN;
            var placement = InkPlacement.of(new Ink(strokes).bounds(), MARGIN, MARGIN, box, box);
            for (int i = 0; i < strokes.size(); i++) {
                Color colour = PaintStyle.coloured().colour(i);
                svg.append(String.format(Locale.ROOT, "<path stroke=\"#%06x\" d=\"", colour.getRGB() & 0xffffff));
                path(svg, strokes.get(i), placement);
                svg.append("\"/>");
            }
        }
        return svg.append("</svg>").toString();
    }

    private static void path(StringBuilder svg, Stroke stroke, InkPlacement placement) {
        for (int i = 0; i < stroke.size(); i++) {
            svg.append(i == 0 ? "M" : "L");
            svg.append(tenths(placement.x(stroke.x(i)))).append(' ').append(tenths(placement.y(stroke.y(i))));
        }
        if (stroke.size() == 1) {
            svg.append("h0"); // with round ends a dot
        }
    }

    private static String tenths(double value) {
        long tenths = Math.round(10 * value);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }
}
