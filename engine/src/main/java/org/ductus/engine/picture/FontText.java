// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;

/** Text in Java's sans-serif font. */
final class FontText implements SheetText {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** {@return whether this machine has fonts, tried once} */
    static boolean works() {
        return Probe.WORKS;
    }

    @Override
    public double width(String text, boolean bold) {
        return font(100, bold).getStringBounds(text, EXACT).getWidth() / 100;
    }

    @Override
    public void draw(Graphics2D g, String text, double x, double baseline, double size, boolean bold) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setFont(font(size, bold));
        g.drawString(text, (float) x, (float) baseline);
    }

    private static Font font(double size, boolean bold) {
        return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    /** Holds the result of the trial, which is made when it is first asked for. */
    private static final class Probe {

        private static final boolean WORKS = works();

        private static boolean works() {
            try {
                var text = new FontText();
                Graphics2D g = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
                text.draw(g, "A", 0, 8, 8, true);
                g.dispose();
                return text.width("A", false) > 0;
            } catch (RuntimeException | LinkageError | InternalError e) {
                return false; // no fontconfig, no FreeType or no font at all
            }
        }
    }
}
