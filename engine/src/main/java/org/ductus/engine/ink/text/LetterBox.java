// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.text;

import java.text.Normalizer;

/**
 * Where a character stands on its line, in capital heights above the baseline. Characters come scaled to a square, which
 * tells an "o" from an "O" no longer: their places are those of the Latin script's common typefaces, rounded.
 *
 * @param bottom lower edge, negative below the baseline
 * @param top upper edge
 * @param widest largest width
 * @param anchor where a character that doesn't fill the height stands in it, from 0 (at the bottom) to 1 (at the top)
 */
record LetterBox(double bottom, double top, double widest, double anchor) {

    private static final double X_HEIGHT = 0.62;

    private static final double DESCENT = -0.35;

    private static final double MARK = 0.25;

    private static final String MARKS_BELOW = "\u0323\u0324\u0325\u0326\u0327\u0328\u032D\u032E\u0330\u0331\u0332";

    double height() {
        return top - bottom;
    }

    static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The place of a symbol, which may be several characters long: then the box that holds them all. */
    static LetterBox of(String symbol) {
        int[] codes =
                Normalizer.normalize(symbol, Normalizer.Form.NFD).codePoints().toArray();
        LetterBox box = null;
        double above = 0;
        double below = 0;
        for (int code : codes) {
            if (!isMark(code)) {
                box = box == null ? ofBase(code) : box.and(ofBase(code));
            } else if (MARKS_BELOW.indexOf(code) >= 0) {
                below = MARK;
            } else {
                above = MARK;
            }
        }
        LetterBox base = box == null ? letter(0, 1) : box;
        return new LetterBox(base.bottom - below, base.top + above, base.widest, base.anchor);
    }

    private LetterBox and(LetterBox next) {
        return new LetterBox(Math.min(bottom, next.bottom), Math.max(top, next.top), widest + next.widest, 0);
    }

    private static LetterBox letter(double bottom, double top) {
        return new LetterBox(bottom, top, 1.3 * (top - bottom), 0);
    }

    private static LetterBox ofBase(int code) {
        return switch (code) {
            case 'b', 'd', 'f', 'h', 'k', 'l', 'ß', 'ł', 'đ', 'þ', 'ð' -> letter(0, 1);
            case 'i', 't' -> letter(0, 0.88);
            case 'j' -> letter(DESCENT, 0.88);
            case 'g', 'p', 'q', 'y' -> letter(DESCENT, X_HEIGHT);
            case '.', '…' -> new LetterBox(0, 0.1, 0.7, 0);
            case ',' -> new LetterBox(-0.18, 0.1, 0.2, 0);
            case ':' -> new LetterBox(0, X_HEIGHT, 0.2, 0);
            case ';' -> new LetterBox(-0.18, X_HEIGHT, 0.25, 0);
            case '\'', '’', '‘', '"', '“', '”', '`', '^' -> new LetterBox(0.7, 1, 0.4, 1);
            case '„', '‚' -> new LetterBox(-0.18, 0.1, 0.4, 0);
            case '-', '‐', '–', '—', '−', '~' -> new LetterBox(0.3, 0.5, code == '—' ? 1 : 0.5, 0.5);
            case '_' -> new LetterBox(-0.1, 0, 0.8, 0);
            case '=', '+', '*', '×', '÷', '<', '>', '·', '•' -> new LetterBox(0.15, 0.75, 0.7, 0.5);
            case '(', ')', '[', ']', '{', '}', '|', '/', '\\' -> new LetterBox(-0.2, 1.05, 0.7, 0);
            default -> Character.isLowerCase(code) ? letter(0, X_HEIGHT) : letter(0, 1);
        };
    }
}
