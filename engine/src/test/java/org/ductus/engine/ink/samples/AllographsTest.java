// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllographsTest {

    @Test
    void thePapersSymbolsAreThereInOrderEachWrittenInSeveralWays() {
        assertThat(Allographs.symbols()).isEqualTo(InkSamplesConfig.PAPER_SYMBOLS);
        assertThat(Allographs.symbols())
                .allSatisfy(symbol -> assertThat(Allographs.of(symbol)).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void strokesLieAroundTheBoxOfALetter() {
        for (String symbol : Allographs.symbols()) {
            for (Allograph way : Allographs.of(symbol)) {
                assertThat(way.strokes()).allSatisfy(stroke -> {
                    assertThat(DoubleStream.of(stroke.x()).boxed()).allMatch(x -> x >= -0.15 && x <= 1);
                    assertThat(DoubleStream.of(stroke.y()).boxed()).allMatch(y -> y >= -0.4 && y <= 1.15);
                });
            }
        }
    }

    @Test
    void lettersWithACaronHaveItAboveAndLast() {
        for (String symbol : new String[] {"Č", "Š", "Ž"}) {
            for (Allograph way : Allographs.of(symbol)) {
                ControlStroke caron = way.strokes().get(way.strokes().size() - 1);
                assertThat(way.strokes().size()).isGreaterThan(1);
                assertThat(DoubleStream.of(caron.y()).boxed()).allMatch(y -> y < -0.1);
            }
        }
    }

    @Test
    void aLineOfTheResourceIsRead() {
        Allograph way = Allograph.parse("T 3.5 : 31,0 30,100 / 0,1 62,0! 70,5");
        assertThat(way.symbol()).isEqualTo("T");
        assertThat(way.weight()).isEqualTo(3.5);
        assertThat(way.strokes()).hasSize(2);
        assertThat(way.strokes().get(1).x()).containsExactly(0, 0.62, 0.7);
        assertThat(way.strokes().get(1).y()).containsExactly(0.01, 0, 0.05);
        assertThat(way.strokes().get(1).corner()).containsExactly(false, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T : 31,0 30,100",
                "T 3 31,0 30,100",
                "T 0 : 31,0 30,100",
                "T 1 : 31,0",
                "T 1 : 31,0 30",
                "T 1 : 31,0 x,1",
                "T 1 : 0,0 1,1 / 0,0 1,1 / 0,0 1,1 / 0,0 1,1 / 0,0 1,1 / 0,0 1,1"
            })
    void aMalformedLineIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Allograph.parse(line));
    }

    @Test
    void aSymbolWithoutAllographsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allographs.of("ß"))
                .withMessageContaining("\"ß\"");
    }
}
