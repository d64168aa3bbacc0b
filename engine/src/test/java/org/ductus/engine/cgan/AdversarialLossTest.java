// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdversarialLossTest {

    private static void agree(DoubleUnaryOperator loss, DoubleUnaryOperator slope) {
        for (double logit = -40.05; logit < 41; logit += 0.3) { // off the hinge's corners
            double difference = (loss.applyAsDouble(logit + 1e-5) - loss.applyAsDouble(logit - 1e-5)) / 2e-5;
            assertThat(slope.applyAsDouble(logit)).isCloseTo(difference, within(1e-5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void slopesAreTheDerivatives(AdversarialLoss loss) {
        agree(loss::real, loss::realSlope);
        agree(loss::fake, loss::fakeSlope);
        agree(loss::generator, loss::generatorSlope);
    }

    /** WGAN's critic isn't bounded: its loss is the difference of mean logits. */
    @Test
    void theWassersteinLossIsLinear() {
        assertThat(AdversarialLoss.WASSERSTEIN.real(3) + AdversarialLoss.WASSERSTEIN.fake(-2))
                .isEqualTo(-5);
    }

    /** Real samples should get high logits and generated ones low ones, against the generator's wish. */
    @ParameterizedTest
    @EnumSource
    void pullApart(AdversarialLoss loss) {
        assertThat(loss.realSlope(0)).isNegative();
        assertThat(loss.fakeSlope(0)).isPositive();
        assertThat(loss.generatorSlope(0)).isNegative();
        if (loss == AdversarialLoss.WASSERSTEIN) {
            return;
        }
        assertThat(loss.real(50)).isCloseTo(0, within(1e-9));
        assertThat(loss.fake(-50)).isCloseTo(0, within(1e-9));
    }
}
