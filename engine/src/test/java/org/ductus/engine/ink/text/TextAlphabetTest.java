// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ductus.engine.ink.text.TextElement.Kind;
import org.junit.jupiter.api.Test;

class TextAlphabetTest {

    private static final List<String> LABELS = List.of("A", "Č", "L", "J", "LJ", "4", "");

    private static List<Integer> classes(String text, boolean otherCase) {
        return new TextAlphabet(LABELS, otherCase)
                .read(text).stream().map(TextElement::classIndex).toList();
    }

    @Test
    void readsCharactersSpacesAndLines() {
        assertThat(new TextAlphabet(LABELS, false).read("A 4\r\nL\tA\n\n"))
                .extracting(TextElement::kind)
                .containsExactly(
                        Kind.CHARACTER,
                        Kind.SPACE,
                        Kind.CHARACTER,
                        Kind.LINE_BREAK,
                        Kind.CHARACTER,
                        Kind.SPACE,
                        Kind.CHARACTER,
                        Kind.LINE_BREAK,
                        Kind.LINE_BREAK);
    }

    /** A class of several characters wins over those of its parts. */
    @Test
    void takesTheLongestClass() {
        assertThat(classes("LJALAJ", false)).containsExactly(4, 0, 2, 0, 3);
    }

    /** A letter and its mark are the same, as one character or as two, in the text as in the labels. */
    @Test
    void comparesComposedCharacters() {
        assertThat(classes("C\u030CA", false)).containsExactly(1, 0);
        assertThat(new TextAlphabet(List.of("C\u030C"), false).read("Č"))
                .extracting(TextElement::classIndex)
                .containsExactly(0);
    }

    @Test
    void takesTheOtherCaseOnlyIfAsked() {
        assertThat(classes("ač4", true)).containsExactly(0, 1, 5);
        assertThat(classes("ljLjl", true)).containsExactly(4, 2, 3, 2);
        assertThat(classes("ač4", false)).containsExactly(-1, -1, 5);
        assertThat(new TextAlphabet(List.of("a", "A"), true).read("aA"))
                .extracting(TextElement::classIndex)
                .containsExactly(0, 1);
    }

    /** Unknown characters are told whole: one outside the basic plane, one with a mark that has no composed form. */
    @Test
    void namesUnknownCharacters() {
        assertThat(new TextAlphabet(LABELS, true).read("A😀x\u030C\uFEFF?"))
                .filteredOn(e -> e.kind() == Kind.UNKNOWN)
                .extracting(TextElement::text)
                .containsExactly("😀", "x\u030C", "?");
    }
}
