// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.Arrays;
import org.ductus.engine.ink.io.InkBuilder.PointList;

/**
 * Reads the values of an InkML trace: points separated by commas, the values of their channels by blanks (or by nothing,
 * where a sign or prefix begins the next). A prefix says what the values of a channel are until the next prefix: {@code !}
 * the values themselves, {@code '} differences to the point before, {@code "} differences of differences. {@code *} says that
 * nothing changes: the value stays, or where differences of differences are given, the difference, {@code ?} is an unknown one, T and F are booleans, # begins a hexadecimal number.
 */
final class InkMlTrace {

    private static final char EXPLICIT = '!';

    private static final char FIRST_DIFFERENCE = '\'';

    private static final char SECOND_DIFFERENCE = '"';

    private final InkMlFormat format;

    private final char[] modes;

    /** The value of each channel in the last point, its difference to the one before, and NaN where it is unknown. */
    private final double[] values;

    private final double[] differences;

    private String text = "";

    private int at;

    InkMlTrace(InkMlFormat format) {
        this.format = format;
        modes = new char[format.channels()];
        Arrays.fill(modes, EXPLICIT);
        values = new double[format.channels()];
        differences = new double[format.channels()];
    }

    /**
     * @param trace the text of a trace
     * @return its points, y growing down, t in milliseconds or NaN
     * @throws IllegalArgumentException saying what is wrong, without a full stop
     */
    PointList parse(String trace) {
        if (format.x() < 0 || format.y() < 0) {
            throw new IllegalArgumentException("its format has no channels X and Y");
        }
        text = trace;
        at = 0;
        var points = new PointList();
        skipBlanks();
        while (at < text.length()) {
            point(points);
            skipBlanks();
            if (at < text.length()) {
                if (text.charAt(at) != ',') {
                    throw new IllegalArgumentException("a comma was expected where " + rest() + " begins");
                }
                at++;
                skipBlanks();
            }
        }
        return points;
    }

    private void point(PointList points) {
        for (int channel = 0; channel < format.channels(); channel++) {
            skipBlanks();
            value(channel);
        }
        skipIntermittent();
        if (points.size() == Limits.POINTS) {
            throw new IllegalArgumentException("it has more than " + Limits.POINTS + " points");
        }
        double x = values[format.x()];
        double y = values[format.y()];
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("x or y of its point " + (points.size() + 1) + " is not known");
        }
        points.add(
                format.flipX() ? 0 - x : x,
                format.flipY() ? 0 - y : y,
                format.t() < 0 ? Double.NaN : values[format.t()] / format.millisecond());
    }

    private void value(int channel) {
        char c = at < text.length() ? text.charAt(at) : ',';
        if (c == EXPLICIT || c == FIRST_DIFFERENCE || c == SECOND_DIFFERENCE) {
            modes[channel] = c;
            at++;
            skipBlanks();
            c = at < text.length() ? text.charAt(at) : ',';
        }
        switch (c) {
            case '*' -> {
                at++;
                take(channel, modes[channel] == EXPLICIT ? values[channel] : 0);
            }
            case '?' -> {
                at++;
                values[channel] = Double.NaN;
            }
            case 'T', 'F' -> {
                at++;
                values[channel] = c == 'T' ? 1 : 0;
            }
            default -> take(channel, number());
        }
    }

    private void take(int channel, double number) {
        double before = values[channel];
        switch (modes[channel]) {
            case FIRST_DIFFERENCE -> {
                differences[channel] = number;
                values[channel] = before + number;
            }
            case SECOND_DIFFERENCE -> {
                differences[channel] += number;
                values[channel] = before + differences[channel];
            }
            default -> {
                differences[channel] = number - before;
                values[channel] = number;
            }
        }
    }

    private double number() {
        int start = at;
        boolean hexadecimal = false;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '#') {
            hexadecimal = true;
            at++;
        }
        while (at < text.length() && isOfNumber(text.charAt(at), hexadecimal)) {
            at++;
        }
        String number = text.substring(start, at);
        try {
            return hexadecimal ? hexadecimal(number) : Numbers.parse(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    number.isEmpty()
                            ? "a number was expected where " + (start < text.length() ? rest() : "it ends")
                            : Texts.quote(number) + " was found where a finite number was expected",
                    e);
        }
    }

    /** Signs begin the next number, except in an exponent (which some programs write). */
    private boolean isOfNumber(char c, boolean hexadecimal) {
        if (hexadecimal) {
            return Character.digit(c, 16) >= 0;
        }
        boolean exponent = at > 0 && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
        return c >= '0' && c <= '9' || c == '.' || c == 'e' || c == 'E' || exponent && (c == '-' || c == '+');
    }

    private static double hexadecimal(String number) {
        String digits = number.replaceFirst("#", "");
        if (digits.length() > 12) {
            throw new NumberFormatException();
        }
        return Long.parseLong(digits, 16);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Values beyond the channels that each point has belong to channels that only some points have. */
    private void skipIntermittent() {
        while (at < text.length() && text.charAt(at) != ',') {
            at++;
        }
    }

    private String rest() {
        return Texts.quote(text.substring(at, Math.min(text.length(), at + 20)));
    }
}
