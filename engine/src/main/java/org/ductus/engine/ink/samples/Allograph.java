// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to write a symbol: which strokes, in which order and direction.
 *
 * @param symbol what it shows
 * @param weight how common it is among the ways to write the symbol, above 0
 * @param strokes one to five
 */
record Allograph(String symbol, double weight, List<ControlStroke> strokes) {

    private static final int MOST_STROKES = 5;

    Allograph {
        strokes = List.copyOf(strokes);
        if (!(weight > 0) || Double.isInfinite(weight) || strokes.isEmpty() || strokes.size() > MOST_STROKES) {
            throw new IllegalArgumentException("An allograph needs a weight above 0 and 1 to 5 strokes, but that of \""
                    + symbol + "\" has weight " + weight + " and " + strokes.size() + " strokes.");
        }
    }

    /**
     * Reads a line of the resource.
     *
     * @param line symbol, weight, a colon, and strokes divided by slashes
     * @throws IllegalArgumentException if it is no such line
     */
    static Allograph parse(String line) {
        String[] parts = line.split(" : ");
        String[] head = parts[0].strip().split("\\s+");
        if (parts.length != 2 || head.length != 2) {
            throw new IllegalArgumentException(
                    "Expected \"SYMBOL WEIGHT : STROKE / STROKE\", but the line is \"" + line + "\".");
        }
        var strokes = new ArrayList<ControlStroke>();
        for (String stroke : parts[1].split("/")) {
            strokes.add(ControlStroke.parse(stroke));
        }
        return new Allograph(head[0], Double.parseDouble(head[1]), strokes);
    }
}
