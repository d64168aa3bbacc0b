// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.Color;
import java.util.List;

/**
 * How ink is painted.
 *
 * @param colourByPenLift whether the colour changes at each pen lift as in the paper's figures: blue before the first,
 *     red after it, green after the second, then other colours; otherwise all strokes are dark
 * @param lineWidth width of the pen, in parts of the side of the box that is painted into, above 0 and at most 1
 */
public record PaintStyle(boolean colourByPenLift, double lineWidth) {

    private static final Color DARK = new Color(0x22, 0x26, 0x2e);

    private static final List<Color> BY_PEN_LIFT = List.of(
            new Color(0x1f, 0x5f, 0xd6), // blue
            new Color(0xd8, 0x2c, 0x2c), // red
            new Color(0x1e, 0x96, 0x3c), // green
            new Color(0xe0, 0x86, 0x00), // orange
            new Color(0x7d, 0x3f, 0xc0), // violet
            new Color(0x00, 0x96, 0xa0), // teal
            new Color(0xc4, 0x3a, 0x94), // magenta
            new Color(0x80, 0x58, 0x30)); // brown

    /** Checks the range. */
    public PaintStyle {
        if (!(lineWidth > 0 && lineWidth <= 1)) {
            throw new IllegalArgumentException(
                    "Line width must lie above 0 and at most at 1 (parts of the box), but is " + lineWidth + ".");
        }
    }

    /**
     * Coloured by pen lift, with a pen of a 25th of the box.
     *
     * @return the usual style
     */
    public static PaintStyle coloured() {
        return new PaintStyle(true, 0.04);
    }

    /**
     * @param stroke index of a stroke
     * @return its colour; colours repeat after the eighth
     */
    public Color colour(int stroke) {
        return colourByPenLift ? BY_PEN_LIFT.get(stroke % BY_PEN_LIFT.size()) : DARK;
    }
}
