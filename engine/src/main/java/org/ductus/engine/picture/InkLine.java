// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.ductus.engine.ink.Bounds;
import org.ductus.engine.ink.Ink;

/** Written text as a picture whose size follows the text: each unit of the ink has the same size, however long the text is. */
public final class InkLine {

    private static final double PEN = 0.07;

    private static final double MARGIN = 0.5;

    private static final int MOST_PIXELS = 20_000;

    private InkLine() {}

    /**
     * Draws ink in one colour on white.
     *
     * @param ink finite strokes in capital heights, y growing down
     * @param pixels height of a capital letter; less where the picture would be more than 20,000 wide or high
     * @param title what it shows, for those who can't see it
     * @return the text of an SVG file
     */
    public static String svg(Ink ink, double pixels, String title) {
        Bounds bounds = ink.bounds();
        double unit = Math.min(pixels, MOST_PIXELS / (bounds.longerSide() + 2 * MARGIN));
        double margin = MARGIN * unit;
        int width = (int) Math.ceil(unit * bounds.width() + 2 * margin);
        int height = (int) Math.ceil(unit * bounds.height() + 2 * margin);
        var placement = new InkPlacement(unit, margin - unit * bounds.minX(), margin - unit * bounds.minY());
        return ImageFiles.svg(width, height, title, "", g -> {
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Double(0, 0, width, height));
            InkPainter.paint(g, ink, placement, PEN * unit, new PaintStyle(false, PEN));
        });
    }
}
