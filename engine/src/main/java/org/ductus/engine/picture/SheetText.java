// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.Graphics2D;

/** Writes the text of a picture. */
public interface SheetText {

    /**
     * @param text any text
     * @param bold whether the letters are heavy
     * @return width in parts of the font size
     */
    double width(String text, boolean bold);

    /**
     * Writes in the colour of {@code g}.
     *
     * @param g where to write
     * @param text any text
     * @param x left end
     * @param baseline where letters stand
     * @param size font size in pixels
     * @param bold whether the letters are heavy
     */
    void draw(Graphics2D g, String text, double x, double baseline, double size, boolean bold);

    /** {@return whether this machine has fonts, without which no chart can be drawn} */
    static boolean hasFonts() {
        return FontText.works();
    }

    /**
     * {@return text in the fonts of the machine, or drawn with strokes where it has none (a bare server without
     * fontconfig, on which Java fails at the first text)}
     */
    static SheetText usable() {
        return FontText.works() ? new FontText() : new StrokeText();
    }
}
