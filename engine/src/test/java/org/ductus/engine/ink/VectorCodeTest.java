// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VectorCodeTest {

    @Provide
    Arbitrary<Ink> ink() {
        return Inks.onGrid(5);
    }

    @Property(seed = "1", tries = 300)
    void decodingGivesTheInkMovedToTheOrigin(@ForAll("ink") Ink ink) {
        var moved = new ArrayList<Stroke>();
        Stroke first = ink.strokes().get(0);
        for (Stroke stroke : ink.strokes()) {
            double[] x = new double[stroke.size()];
            double[] y = new double[stroke.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = stroke.x(i) - first.x(0);
                y[i] = stroke.y(i) - first.y(0);
            }
            moved.add(Stroke.of(x, y));
        }
        var expected = new Ink(moved);
        assertThat(VectorCode.decode(VectorCode.encode(ink)).toSvgPath().replace("-0.0", "0"))
                .isEqualTo(expected.toSvgPath().replace("-0.0", "0"));
    }

    @Test
    void aVectorIsAStepAndWhetherItIsDrawn() {
        Ink ink = Ink.ofSvgPath("M 1 1 L 3 2 M 5 5 L 4 5");
        assertThat(VectorCode.encode(ink)).containsExactly(2, 1, 1, 2, 3, 0, -1, 0, 1);
    }

    @Test
    void penAboveOneHalfIsVisible() {
        assertThat(VectorCode.decode(new double[] {1, 0, 0.5}).strokes()).isEmpty();
        assertThat(VectorCode.decode(new double[] {1, 0, 0.51}).toSvgPath()).isEqualTo("M 0 0 L 1 0");
    }

    @Test
    void zeroPaddingDrawsNothing() {
        double[] padded = {1, 0, 1, 0, 0, 0, 0, 0, 0};
        assertThat(VectorCode.decode(padded).toSvgPath()).isEqualTo("M 0 0 L 1 0");
    }

    @Test
    void elementsAreNamedByVector() {
        assertThat(VectorCode.elementNames(2)).containsExactly("dx0", "dy0", "pen0", "dx1", "dy1", "pen1");
    }

    @Test
    void brokenLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VectorCode.decode(new double[4]))
                .withMessageContaining("3 numbers")
                .withMessageContaining("4");
    }
}
