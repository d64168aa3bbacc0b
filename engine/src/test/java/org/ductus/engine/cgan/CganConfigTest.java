// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CganConfigTest {

    @Test
    void thePaperPresetHoldsTable1() {
        CganConfig paper = CganConfig.paper();
        assertThat(paper.epochs()).isEqualTo(10_000);
        assertThat(paper.minibatch()).isEqualTo(64);
        assertThat(paper.learningRateGenerator()).isEqualTo(0.002);
        assertThat(paper.learningRateDiscriminator()).isEqualTo(0.002);
        assertThat(paper.latentInput()).isEqualTo(LatentInput.CHANNEL);
        assertThat(paper.conditioning()).isEqualTo(Conditioning.ONE_HOT);
        assertThat(paper.r1()).isZero();
        assertThat(paper.averaging()).isZero();
        assertThat(paper.beta1()).isEqualTo(0.5);
        assertThat(paper.beta2()).isEqualTo(0.999);
        assertThat(paper.toBuilder().build()).isEqualTo(paper);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 0.9, Epochs", "1, 4, 0.9, Kernel must be odd", "1, 3, 1.0, Beta 1", "1, 3, NaN, Beta 1"})
    void refusesValuesOutsideTheirRange(int epochs, int kernel, double beta1, String message) {
        assertThatThrownBy(() -> CganConfig.paper().toBuilder()
                        .epochs(epochs)
                        .kernel(kernel)
                        .beta1(beta1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesOtherThanTwoDiscriminatorWidths() {
        UnaryOperator<List<Integer>> build = w ->
                CganConfig.paper().toBuilder().discriminatorWidths(w).build().discriminatorWidths();
        assertThat(build.apply(List.of(5, 6))).containsExactly(5, 6);
        assertThatThrownBy(() -> build.apply(List.of(5))).hasMessageContaining("two numbers");
        assertThatThrownBy(() -> build.apply(null)).hasMessageContaining("two numbers");
    }

    @Test
    void theChannelInputNeedsAMultipleOfTheSteps() {
        assertThat(CganConfig.paper().width(100)).isEqualTo(10);
        assertThat(CganConfig.recommended().width(33)).isEqualTo(10);
        assertThatThrownBy(() -> CganConfig.paper().width(95)).hasMessageContaining("multiple of the 10 vectors");
    }
}
