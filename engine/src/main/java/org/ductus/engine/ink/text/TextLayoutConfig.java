// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.text;

/**
 * How characters are set in words and lines. Lengths are in capital heights.
 *
 * @param letterSpacing room between two letters of a word, 0 to 10
 * @param wordSpacing room that a space makes between two words, 0 to 10
 * @param lineSpacing from one baseline to the next, 0.1 to 10
 * @param longestLine words that would end further right go to the next line, 0.1 to 100,000; 0 = lines end only where the text
 *     says so
 * @param irregularity standard deviation of a letter's height on the line and of the logarithm of its size, 0 to 0.5
 */
public record TextLayoutConfig(
        double letterSpacing, double wordSpacing, double lineSpacing, double longestLine, double irregularity) {

    /** Checks the ranges. */
    public TextLayoutConfig {
        check("Letter spacing", letterSpacing, 0, 10);
        check("Word spacing", wordSpacing, 0, 10);
        check("Line spacing", lineSpacing, 0.1, 10);
        check("Longest line", longestLine, 0, 100_000);
        check("Irregularity", irregularity, 0, 0.5);
        if (longestLine > 0 && longestLine < 0.1) {
            throw new IllegalArgumentException(
                    "Longest line must be 0 (no limit) or at least 0.1, but is " + longestLine + ".");
        }
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " must lie between " + number(least) + " and " + number(most) + ", but is " + value + ".");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
