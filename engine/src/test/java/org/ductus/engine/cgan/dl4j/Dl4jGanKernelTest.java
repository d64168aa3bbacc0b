// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ductus.engine.cgan.AdversarialLoss;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.BlasGanKernel;
import org.ductus.engine.cgan.kernel.IterationRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Dl4jGanKernelTest {

    private static final int ITERATIONS = 5;

    static Stream<Arguments> presets() {
        CganConfig basic = CganConfig.basic();
        return Stream.of(
                Arguments.of("paper", CganConfig.paper()),
                Arguments.of("basic", basic),
                Arguments.of(
                        "recommended",
                        CganConfig.recommended().toBuilder()
                                .mapping(6)
                                .classmates(4)
                                .build()),
                Arguments.of(
                        "trainable means and drawn points of packs",
                        CganConfig.recommended().toBuilder()
                                .mapping(5)
                                .trainableMeans(true)
                                .minibatch(6)
                                .classmates(3)
                                .packing(3)
                                .gradientPenalty(1)
                                .build()),
                Arguments.of(
                        "paper with trainable means",
                        CganConfig.paper().toBuilder().trainableMeans(true).build()),
                Arguments.of(
                        "noisy, strong penalty, loose clip",
                        basic.toBuilder()
                                .noise(0.1)
                                .r1(2)
                                .clipNorm(0)
                                .beta1(0.5)
                                .build()),
                Arguments.of(
                        "hinge", basic.toBuilder().loss(AdversarialLoss.HINGE).build()),
                Arguments.of(
                        "energy distance",
                        basic.toBuilder().energyDistance(0.5).classmates(4).build()),
                Arguments.of(
                        "WGAN-GP",
                        basic.toBuilder()
                                .loss(AdversarialLoss.WASSERSTEIN)
                                .gradientPenalty(10)
                                .r1(0)
                                .build()),
                Arguments.of(
                        "packing, penalties and noise",
                        basic.toBuilder()
                                .minibatch(6)
                                .classmates(3)
                                .packing(3)
                                .gradientPenalty(1)
                                .noise(0.1)
                                .build()),
                Arguments.of(
                        "spectral normalisation",
                        basic.toBuilder().spectralNormalisation(true).build()),
                Arguments.of(
                        "paper with spectral normalisation and packing",
                        CganConfig.paper().toBuilder()
                                .minibatch(6)
                                .classmates(2)
                                .packing(2)
                                .spectralNormalisation(true)
                                .build()),
                Arguments.of(
                        "paper with penalty",
                        CganConfig.paper().toBuilder().r1(0.5).clipNorm(0.2).build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("presets")
    void theFastKernelDoesWhatTheReferenceDoes(String name, CganConfig preset) {
        GanCases cases = GanCases.small(preset, 5, 4, 3);
        TrainingState start = cases.state(0.3);
        try (Dl4jGanKernel slow = new Dl4jGanKernel(cases.config(), cases.classes(), cases.dimensions(), start);
                BlasGanKernel fast = new BlasGanKernel(cases.config(), cases.classes(), cases.dimensions(), start)) {
            for (int i = 0; i < ITERATIONS; i++) {
                IterationRecord expected = slow.iterate(cases.batch(i), 0.002, 0.001);
                IterationRecord actual = fast.iterate(cases.batch(i), 0.002, 0.001);
                assertThat(actual)
                        .as("iteration %d", i)
                        .usingRecursiveComparison()
                        .withComparatorForType(
                                (a, b) -> Math.abs(a - b) <= 2e-4 * (1 + Math.abs(b)) ? 0 : 1, Double.class)
                        .isEqualTo(expected);
            }
            TrainingState a = fast.state();
            TrainingState b = slow.state();
            assertThat(a.iterations()).isEqualTo(b.iterations()).isEqualTo(ITERATIONS);
            boolean critic = preset.loss() == AdversarialLoss.WASSERSTEIN;
            assertMoved(start.generator(), b.generator(), false);
            assertMoved(start.discriminator(), b.discriminator(), critic);
            assertSame(a.generator(), b.generator(), false);
            assertSame(a.averaged(), b.averaged(), false);
            assertSame(a.discriminator(), b.discriminator(), critic);
        }
    }

    /** Adam divides by the root of squared gradients, so that a gradient near 0 may turn rounding into a whole step. */
    private static void assertSame(Parameters actual, Parameters expected, boolean critic) {
        for (String tensor : expected.names()) {
            if (critic && tensor.endsWith("/b")) {
                continue; // as many samples pull as push, so that the gradient is 0 where a unit is on for all
            }
            float[] a = actual.get(tensor);
            float[] b = expected.get(tensor);
            int far = 0;
            for (int i = 0; i < a.length; i++) {
                far += Math.abs(a[i] - b[i]) > 2e-5 ? 1 : 0;
                assertThat((double) a[i]).as(tensor).isCloseTo(b[i], within(2.5 * 0.002 * ITERATIONS));
            }
            assertThat(far)
                    .as("%s: weights further apart than rounding, of %d", tensor, a.length)
                    .isLessThanOrEqualTo(1 + a.length / 100);
        }
    }

    private static void assertMoved(Parameters before, Parameters after, boolean critic) {
        for (String tensor : before.names()) {
            if (critic && tensor.equals("out/b")) {
                continue;
            }
            assertThat(after.get(tensor)).as(tensor).isNotEqualTo(before.get(tensor));
        }
    }
}
