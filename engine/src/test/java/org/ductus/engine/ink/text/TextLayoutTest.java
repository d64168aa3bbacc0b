// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.ductus.engine.ink.Bounds;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.ductus.engine.ink.text.TextElement.Drawn;
import org.ductus.engine.ink.text.TextElement.Kind;
import org.junit.jupiter.api.Test;

class TextLayoutTest {

    private static final Offset<Double> EXACT = within(1e-12);

    private static final TextLayoutConfig PLAIN = new TextLayoutConfig(0.25, 0.5, 2, 0, 0);

    /** Every character is a corner in the box from (7, −3), of this width and height. */
    private static Ink corner(double width, double height) {
        return new Ink(List.of(Stroke.of(new double[] {7, 7, 7 + width}, new double[] {-3, -3 + height, -3 + height})));
    }

    private static List<Bounds> layout(TextLayoutConfig config, String text, Ink each) {
        List<Drawn> drawn = new ArrayList<>();
        for (TextElement element : new TextAlphabet(
                        text.codePoints()
                                .filter(c -> !Character.isWhitespace(c) && c != '?')
                                .mapToObj(Character::toString)
                                .distinct()
                                .toList(),
                        false)
                .read(text)) {
            drawn.add(new Drawn(element, element.kind() == Kind.CHARACTER ? each : null));
        }
        return new TextLayout(config)
                .layout(drawn, 1).strokes().stream()
                        .map(stroke -> new Ink(List.of(stroke)).bounds())
                        .toList();
    }

    private static void isBox(Bounds box, double left, double top, double right, double bottom) {
        assertThat(box.minX()).isCloseTo(left, EXACT);
        assertThat(box.minY()).isCloseTo(top, EXACT);
        assertThat(box.maxX()).isCloseTo(right, EXACT);
        assertThat(box.maxY()).isCloseTo(bottom, EXACT);
    }

    /** Two letters, a space, a letter, a new line, a letter: half as wide as high. */
    @Test
    void setsWordsAndLines() {
        List<Bounds> boxes = layout(PLAIN, "AB C\nD", corner(1, 2));
        isBox(boxes.get(0), 0, -1, 0.5, 0);
        isBox(boxes.get(1), 0.75, -1, 1.25, 0);
        isBox(boxes.get(2), 1.75, -1, 2.25, 0);
        isBox(boxes.get(3), 0, 1, 0.5, 2);
    }

    /** Small letters are lower, some hang below the line, marks stand above, a dash floats, a comma hangs. */
    @Test
    void givesEachKindOfLetterItsHeight() {
        List<Bounds> boxes = layout(PLAIN, "xpdČ-,", corner(1, 1));
        assertThat(boxes.get(0).minY()).isCloseTo(-0.62, EXACT);
        assertThat(boxes.get(0).maxY()).isZero();
        assertThat(boxes.get(1).maxY()).isCloseTo(0.35, EXACT);
        assertThat(boxes.get(1).minY()).isCloseTo(-0.62, EXACT);
        assertThat(boxes.get(2).minY()).isCloseTo(-1, EXACT);
        assertThat(boxes.get(3).minY()).isCloseTo(-1.25, EXACT);
        assertThat(boxes.get(4).maxY()).isBetween(-0.5, -0.2);
        assertThat(boxes.get(5).maxY()).isCloseTo(0.18, EXACT);
    }

    /** A small letter that is written by the capital one stands as a capital. */
    @Test
    void placesWhatIsWritten() {
        List<TextElement> text = new TextAlphabet(List.of("P"), true).read("p");
        Ink ink = new TextLayout(PLAIN).layout(List.of(new Drawn(text.get(0), corner(1, 1))), 1);
        isBox(ink.bounds(), 0, -1, 1, 0);
    }

    /** What is wide keeps its proportions and gets lower instead; bars and dashes without extent in one direction fit, too. */
    @Test
    void keepsProportions() {
        isBox(layout(PLAIN, "A", corner(2, 1)).get(0), 0, -0.65, 1.3, 0);
        isBox(layout(PLAIN, "I", corner(0, 5)).get(0), 0.04, -1, 0.04, 0);
        isBox(layout(PLAIN, "-", corner(4, 0)).get(0), 0, -0.4, 0.5, -0.4);
    }

    @Test
    void leavesGaps() {
        List<Bounds> boxes = layout(PLAIN, "A?B", corner(1, 1));
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(1).minX()).isCloseTo(1 + 0.25 + 0.6 + 0.25, EXACT);
    }

    /** Lines break between words, also before one that is longer than a line, and never within one. */
    @Test
    void breaksLongLines() {
        var config = new TextLayoutConfig(0, 0.5, 2, 2.6, 0);
        List<Bounds> boxes = layout(config, "A B CDEF G", corner(1, 1));
        isBox(boxes.get(1), 1.5, -1, 2.5, 0);
        isBox(boxes.get(2), 0, 1, 1, 2);
        isBox(boxes.get(5), 3, 1, 4, 2);
        isBox(boxes.get(6), 0, 3, 1, 4);
    }

    /** Irregular letters differ from each other, from seed and place alone. */
    @Test
    void shakes() {
        var config = new TextLayoutConfig(0.25, 0.5, 2, 0, 0.1);
        List<Bounds> boxes = layout(config, "AAAA", corner(1, 1));
        assertThat(boxes).isEqualTo(layout(config, "AAAA", corner(1, 1)));
        assertThat(boxes).extracting(Bounds::maxY).doesNotHaveDuplicates().allMatch(y -> Math.abs(y) < 0.6);
        assertThat(boxes).extracting(Bounds::height).doesNotHaveDuplicates();
    }

    @Test
    void writesNothingOfNothing() {
        assertThat(layout(PLAIN, " \n ", corner(1, 1))).isEmpty();
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> new TextLayoutConfig(11, 0.5, 2, 0, 0))
                .hasMessage("Letter spacing must lie between 0 and 10, but is 11.0.");
        assertThatThrownBy(() -> new TextLayoutConfig(0, 0.5, Double.NaN, 0, 0))
                .hasMessageContaining("Line spacing must lie between 0.1 and 10");
        assertThatThrownBy(() -> new TextLayoutConfig(0, 0.5, 1, 0.05, 0)).hasMessageContaining("Longest line");
    }
}
