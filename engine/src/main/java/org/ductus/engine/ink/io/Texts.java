// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

/** Pieces of text from files, as messages quote them. */
final class Texts {

    private static final int LONGEST = 40;

    private Texts() {}

    /** {@return the text, cut after 40 characters, without control characters} */
    static String shorten(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    /** {@return the text, shortened and in quotes} */
    static String quote(String text) {
        return "\"" + shorten(text) + "\"";
    }
}
