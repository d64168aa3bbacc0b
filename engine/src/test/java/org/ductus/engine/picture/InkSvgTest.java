// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.ductus.engine.ink.Ink;
import org.junit.jupiter.api.Test;

class InkSvgTest {

    /** Twice as high as wide: it fills the box from top to bottom, in the middle; the second stroke is red. */
    @Test
    void fillsItsBoxAndChangesColour() {
        assertThat(InkSvg.of(Ink.ofSvgPath("M 5 0 L 5 40 M 15 0 L 25 40"), 30))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ink\" aria-hidden=\"true\""
                        + " viewBox=\"0 0 60 60\" width=\"30\" height=\"30\">"
                        + "<path stroke=\"#1f5fd6\" d=\"M20 10L20 50\"/>"
                        + "<path stroke=\"#d82c2c\" d=\"M30 10L40 50\"/></svg>");
    }

    @Test
    void dotsAreSeenAndWhatIsNotFiniteIsLeftOut() {
        assertThat(InkSvg.of(Ink.ofSvgPath("M 3 3"), 40)).contains("d=\"M30 30h0\"");
        assertThat(InkSvg.of(Ink.ofSvgPath("M NaN 3 L 1 1"), 40)).doesNotContain("path");
        assertThat(InkSvg.of(Ink.ofSvgPath(""), 40)).doesNotContain("path");
    }
}
