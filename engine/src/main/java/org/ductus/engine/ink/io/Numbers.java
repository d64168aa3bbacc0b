// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Strict reading, and exact writing, of decimal numbers. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** The smallest double has that many characters when it is written without exponent, or less. */
    private static final int LONGEST = 400;

    /** Digits of a number that a double holds exactly. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = new double[EXACT_DIGITS + 1];

    static {
        double power = 1;
        for (int i = 0; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = power;
            power *= 10;
        }
    }

    private Numbers() {}

    /**
     * A finite decimal number, without the hexadecimal forms and suffixes that Java would take.
     *
     * @throws NumberFormatException if it is none; its message quotes the text
     */
    static double parse(String text) {
        double quick = quick(text);
        if (!Double.isNaN(quick)) {
            return quick;
        }
        if (text.length() <= LONGEST && FORM.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw new NumberFormatException(Texts.quote(text));
    }

    /** Short plain numbers: a quotient of two numbers that are exact is rounded once, as it must be. NaN for others. */
    private static double quick(String text) {
        int length = text.length();
        int i = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (int at = i; at < length; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9' && count < EXACT_DIGITS) {
                digits = 10 * digits + (c - '0');
                count++;
                decimals += decimals < 0 ? 0 : 1;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = digits / POWERS_OF_TEN[Math.max(0, decimals)];
        return text.charAt(0) == '-' ? -value : value;
    }

    /** {@return the shortest text that gives the same double, without exponent and without decimals if it is whole} */
    static String plain(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(value) < 1e15 && (whole != 0 || 1 / value > 0)) {
            return Long.toString(whole);
        }
        String text = Double.toString(value);
        return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
    }
}
