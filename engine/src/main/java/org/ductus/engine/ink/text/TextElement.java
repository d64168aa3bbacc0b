// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.text;

import org.ductus.engine.ink.Ink;

/**
 * One piece of a text in the order of reading.
 *
 * @param kind what it is
 * @param text its characters
 * @param symbol the class's label that writes it, composed, in its own case; the characters themselves where none does
 * @param classIndex index of the class that writes it, or −1 where it isn't a {@link Kind#CHARACTER}
 */
public record TextElement(Kind kind, String text, String symbol, int classIndex) {

    /** What a piece of text is. */
    public enum Kind {
        /** Something that is written. */
        CHARACTER,
        /** Something that would be written, but no class writes it. */
        UNKNOWN,
        /** A space between words. */
        SPACE,
        /** The end of a line. */
        LINE_BREAK
    }

    static TextElement of(Kind kind, String text) {
        return new TextElement(kind, text, text, -1);
    }

    /**
     * A character and how it looks this time.
     *
     * @param element the piece of text
     * @param ink its ink in any unit, y growing down; ignored where the element is no {@link Kind#CHARACTER}
     */
    public record Drawn(TextElement element, Ink ink) {}
}
