// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.regex.Pattern;

/** Strict reading of decimal numbers. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final int LONGEST = 40;

    private Numbers() {}

    /**
     * A finite decimal number, without the hexadecimal forms and suffixes that Java would take.
     *
     * @throws NumberFormatException if it is none; its message quotes the text
     */
    static double parse(String text) {
        if (text.length() <= LONGEST && FORM.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        }
        throw new NumberFormatException(
                "\"" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + "\"");
    }
}
