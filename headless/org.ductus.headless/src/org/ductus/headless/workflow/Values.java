// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.util.Locale;

/** Reads values that were typed on the command line. */
final class Values {

    private Values() {}

    /**
     * Reads a value.
     *
     * @param type STRING, INTEGER, LONG, DOUBLE or BOOLEAN
     * @param what subject of the sentence that complains
     * @throws IllegalArgumentException with a sentence if the text is none of the type
     */
    static Object parse(final String text, final String type, final String what) {
        try {
            return switch (type) {
                case "STRING" -> text;
                case "INTEGER" -> Integer.valueOf(text.strip());
                case "LONG" -> Long.valueOf(text.strip());
                case "DOUBLE" -> Double.valueOf(text.strip());
                case "BOOLEAN" -> bool(text);
                default -> throw new IllegalArgumentException(
                        what + " can't be set here: its type is " + type.toLowerCase(Locale.ROOT) + ".");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " is not " + expected(type) + ".", e);
        }
    }

    private static Boolean bool(final String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new NumberFormatException(text);
        };
    }

    private static String expected(final String type) {
        return switch (type) {
            case "INTEGER" -> "a whole number (" + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE + ")";
            case "LONG" -> "a whole number";
            case "DOUBLE" -> "a number such as 0.5 or 1e-3";
            default -> "true or false";
        };
    }
}
