// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkTest {

    @Provide
    Arbitrary<Stroke> stroke() {
        return Arbitraries.doubles()
                .ofScale(17)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(x -> Stroke.of(x, Arrays.stream(x).map(v -> -v / 3).toArray()));
    }

    @Property(seed = "1", tries = 300)
    void svgPathKeepsEveryBit(@ForAll("stroke") Stroke first, @ForAll("stroke") Stroke second) {
        var ink = new Ink(List.of(first, second));
        assertThat(Ink.ofSvgPath(ink.toSvgPath())).isEqualTo(ink);
    }

    @Test
    void svgPathIsShort() {
        var ink = new Ink(List.of(Stroke.of(new double[] {1, 0.1}, new double[] {-2, 1e300})));
        assertThat(ink.toSvgPath()).isEqualTo("M 1 -2 L 0.1 1.0E300");
        assertThat(new Ink(List.of()).toSvgPath()).isEmpty();
        assertThat(Ink.ofSvgPath(" ").strokes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"L 1 2", "M 1", "M 1 x", "C 1 2 3 4 5 6", "M 1 2 3 4"})
    void badSvgPathIsRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ink.ofSvgPath(path))
                .withMessageContaining("SVG path");
    }

    @Test
    void boundsEncloseAllStrokes() {
        Bounds bounds = Ink.ofSvgPath("M 1 2 L 3 9 M -4 5").bounds();
        assertThat(bounds).isEqualTo(new Bounds(-4, 2, 3, 9));
        assertThat(bounds.longerSide()).isEqualTo(7);
    }

    @Test
    void strokesDoNotChange() {
        double[] x = {1, 2};
        Stroke stroke = Stroke.of(x, new double[] {3, 4}, new double[] {0, 10});
        x[0] = 7;
        assertThat(stroke.x(0)).isEqualTo(1);
        assertThat(stroke.hasTime()).isTrue();
        assertThat(stroke).isNotEqualTo(Stroke.of(new double[] {1, 2}, new double[] {3, 4}));
    }

    @Test
    void strokesNeedPoints() {
        assertThatIllegalArgumentException().isThrownBy(() -> Stroke.of(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Stroke.of(new double[1], new double[2]));
    }
}
