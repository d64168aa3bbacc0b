// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text that needs no font: capital letters, digits and a few marks as polylines. Small letters are written as capitals,
 * and what it doesn't have as a box.
 */
final class StrokeText implements SheetText {

    /** Height of a capital in units of the grid, and in parts of the font size. */
    private static final double UNITS = 6;

    private static final double CAPITAL = 0.72;

    /** Units from one letter to the next. */
    private static final double ADVANCE = 5.6;

    private static final String BOX = "0040460600";

    private static final Map<Character, String> GLYPHS = new HashMap<>();

    static {
        // a glyph is the letter and then polylines; each point is two digits: x to the right, y down
        for (String glyph : new String[] {
            "A 062046 1434",
            "B 06003041423303 3344453606",
            "C 4130100105163645",
            "D 06002042442606",
            "E 40000646 0333",
            "F 400006 0333",
            "G 413010010516364543 2343",
            "H 0006 4046 0343",
            "I 2026",
            "J 4045361605",
            "K 0006 400346",
            "L 000646",
            "M 0600234046",
            "N 06004640",
            "O 103041453616050110",
            "P 06003041423303",
            "Q 103041453616050110 2446",
            "R 06003041423303 2346",
            "S 413010010213334445361605",
            "T 0040 2026",
            "U 000516364540",
            "V 002640",
            "W 0016233640",
            "X 0046 4006",
            "Y 002340 2326",
            "Z 00400646",
            "0 103041453616050110 3115",
            "1 112026 1636",
            "2 01103041420646",
            "3 01103041423313 334445361605",
            "4 36300444",
            "5 400002324345361605",
            "6 4130100105163645443303",
            "7 004026",
            "8 103041423313020110 3344453616050413",
            "9 4313020110304145361605",
            "- 1333",
            ". 2526",
            ", 2517",
            ": 2122 2425",
            "( 30212536",
            ") 10212516",
            "/ 0640",
            "+ 2125 0343",
            "= 0242 0444",
            "_ 0747",
            "% 0640 1011 3536",
            "! 2024 2526",
            "? 011030414223 2526",
            "\u2013 0343",
            "\u00b7 2324",
            "' 2021"
        }) {
            GLYPHS.put(glyph.charAt(0), glyph.substring(2));
        }
    }

    @Override
    public double width(String text, boolean bold) {
        return base(text).length() * ADVANCE * CAPITAL / UNITS;
    }

    /** Without combining marks, which take no room. */
    private static String base(String text) {
        return decomposed(text).replaceAll("\\p{M}", "");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
    }

    @Override
    public void draw(Graphics2D g, String text, double x, double baseline, double size, boolean bold) {
        double unit = CAPITAL * size / UNITS;
        var pen = g.getStroke();
        float width = (float) ((bold ? 0.13 : 0.09) * size);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double left = x - ADVANCE * unit;
        double top = baseline - UNITS * unit;
        for (char c : decomposed(text).toCharArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                mark(g, c, left, top, unit);
            } else {
                left += ADVANCE * unit;
                for (String line : Character.isWhitespace(c) ? new String[0] : glyph(c)) {
                    polyline(g, line, left + 0.8 * unit, top, unit);
                }
            }
        }
        g.setStroke(pen);
    }

    private static String[] glyph(char c) {
        return GLYPHS.getOrDefault(c, BOX).split(" ");
    }

    /** A caron as in Č, and a short stroke for any other mark. */
    private static void mark(Graphics2D g, char mark, double left, double top, double unit) {
        polyline(g, mark == '\u030c' ? "102130" : "2130", left + 0.8 * unit, top - 1.9 * unit, unit);
    }

    private static void polyline(Graphics2D g, String line, double left, double top, double unit) {
        var path = new Path2D.Double();
        for (int i = 0; i < line.length(); i += 2) {
            double x = left + unit * (line.charAt(i) - '0');
            double y = top + unit * (line.charAt(i + 1) - '0');
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        g.draw(path);
    }
}
