// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ductus.engine.ink.text.TextElement.Kind;

/**
 * The classes that texts can be written with. A text is cut from its start, each time at the longest class that fits, so that
 * classes of several characters (such as "lj") work, too. Characters are compared in Unicode's composed form (NFC).
 */
public final class TextAlphabet {

    private final Map<String, Integer> classes = new HashMap<>();

    private final int longest;

    private final boolean otherCase;

    /**
     * @param labels the classes, in the order of their indices
     * @param otherCase whether a letter without a class of its own is written by that of the other case, "a" as "A"
     */
    public TextAlphabet(List<String> labels, boolean otherCase) {
        this.otherCase = otherCase;
        int most = 0;
        for (int i = 0; i < labels.size(); i++) {
            String label = composed(labels.get(i));
            if (!label.isEmpty()) {
                classes.putIfAbsent(label, i);
                most = Math.max(most, label.length());
            }
        }
        longest = most;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Cuts a text into its elements. Characters that are never seen, such as a byte order mark, are left out.
     *
     * @param text any text
     * @return the elements in the order of reading
     */
    public List<TextElement> read(String text) {
        String rest = composed(text);
        List<TextElement> elements = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            TextElement element = next(rest, at);
            at += element.text().length();
            if (element.kind() != Kind.UNKNOWN || !invisible(element.text().codePointAt(0))) {
                elements.add(element);
            }
        }
        return elements;
    }

    private TextElement next(String text, int at) {
        for (int end = Math.min(text.length(), at + longest); end > at; end--) {
            String part = text.substring(at, end);
            if (classes.containsKey(part)) {
                return new TextElement(Kind.CHARACTER, part, part, classes.get(part));
            }
        }
        String character = character(text, at);
        int code = character.codePointAt(0);
        if (breaksLine(code)) {
            return TextElement.of(Kind.LINE_BREAK, text.startsWith("\r\n", at) ? "\r\n" : character);
        }
        if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
            return TextElement.of(Kind.SPACE, character);
        }
        for (int end = Math.min(text.length(), at + longest); otherCase && end > at; end--) {
            String part = text.substring(at, end);
            for (String other : List.of(part.toUpperCase(Locale.ROOT), part.toLowerCase(Locale.ROOT))) {
                if (classes.containsKey(other)) {
                    return new TextElement(Kind.CHARACTER, part, other, classes.get(other));
                }
            }
        }
        return TextElement.of(Kind.UNKNOWN, character);
    }

    /** A character with the marks that stand on it, where Unicode has no single one for both. */
    private static String character(String text, int at) {
        int end = text.offsetByCodePoints(at, 1);
        while (end < text.length() && LetterBox.isMark(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(at, end);
    }

    private static boolean breaksLine(int code) {
        return code >= '\n' && code <= '\r' || code == 0x85 || code == 0x2028 || code == 0x2029;
    }

    private static boolean invisible(int code) {
        int type = Character.getType(code);
        return type == Character.FORMAT || type == Character.CONTROL;
    }
}
