// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A character of a UNIPEN file.
 *
 * @param delineation its components
 * @param label what it shows
 * @param writer who wrote it
 * @param source file and line of the keyword
 */
record UnipenSegment(Delineation delineation, String label, String writer, String source) {

    private static final Pattern FORM =
            Pattern.compile("\\.SEGMENT\\s+CHARACTER\\s+([\\d:\\-]+(?:\\s*,\\s*[\\d:\\-]+)*)(?:\\s.*)?");

    /** {@return whether a line is the keyword of a character; other levels, such as words, are not read} */
    static boolean isCharacter(String line) {
        return line.startsWith(".SEGMENT") && line.matches("\\.SEGMENT\\s+CHARACTER(\\s.*)?");
    }

    /**
     * @param line {@code .SEGMENT CHARACTER <delineation> <quality> "<label>"}
     * @throws IllegalArgumentException if the line has another form
     */
    static UnipenSegment parse(String line, String writer, String source) {
        Matcher matcher = FORM.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    ".SEGMENT CHARACTER is not followed by a delineation such as 3, 3-4 or 3:10-4:25.");
        }
        return new UnipenSegment(Delineation.parse(matcher.group(1)), label(line.strip()), writer, source);
    }

    /** The last quoted token; a quote itself is written as """ or as a quote after a backslash. */
    private static String label(String line) {
        if (!line.endsWith("\"")) {
            throw new IllegalArgumentException(".SEGMENT CHARACTER does not end with a label in quotes.");
        }
        if (line.endsWith("\"\"\"") || line.endsWith("\"\\\"\"")) {
            return "\"";
        }
        int start = line.lastIndexOf('"', line.length() - 2);
        if (start < 0 || start == line.length() - 2) {
            throw new IllegalArgumentException(".SEGMENT CHARACTER has no label between its quotes.");
        }
        return line.substring(start + 1, line.length() - 1);
    }
}
