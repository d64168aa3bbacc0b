// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkSamplesConfigTest {

    @Test
    void thePapersSymbolsAre25SloveneLettersFourMoreAndTheDigits() {
        assertThat(String.join("", InkSamplesConfig.PAPER_SYMBOLS))
                .isEqualTo("ABCČDEFGHIJKLMNOPQRSŠTUVWXYZŽ0123456789");
        assertThat(InkSamplesConfig.available()).containsAll(InkSamplesConfig.PAPER_SYMBOLS);
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InkSamplesConfig(List.of(), 1, 1, 1, 0))
                .withMessageContaining("choose at least one of A B C Č");
    }

    @Test
    void unknownSymbolsAreNamedBesideTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InkSamplesConfig(List.of("A", "a", "ß", "a"), 1, 1, 1, 0))
                .withMessageContaining("\"a\", \"ß\";")
                .withMessageContaining("7 8 9");
    }

    @Test
    void repeatedSymbolsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InkSamplesConfig(List.of("A", "B", "A"), 1, 1, 1, 0))
                .withMessageContaining("\"A\"")
                .withMessageNotContaining("\"B\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void numbersOfSamplesOutOfRangeAreRefused(int samples) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InkSamplesConfig(List.of("A"), samples, 1, 1, 0))
                .withMessage("Samples a symbol must lie between 1 and 100000, but is " + samples + ".");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void numbersOfWritersOutOfRangeAreRefused(int writers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InkSamplesConfig(List.of("A"), 1, writers, 1, 0))
                .withMessage("Writers must lie between 1 and 10000, but is " + writers + ".");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 3.01, Double.NaN, Double.POSITIVE_INFINITY})
    void variationsOutOfRangeAreRefused(double variation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InkSamplesConfig(List.of("A"), 1, 1, variation, 0))
                .withMessageContaining("is " + variation + ".");
    }

    @Test
    void theEndsOfTheRangesAreAccepted() {
        assertThatCode(() -> {
                    new InkSamplesConfig(List.of("A"), 1, 1, 0, 0);
                    new InkSamplesConfig(InkSamplesConfig.available(), 100_000, 10_000, 3, Long.MIN_VALUE);
                })
                .doesNotThrowAnyException();
    }
}
