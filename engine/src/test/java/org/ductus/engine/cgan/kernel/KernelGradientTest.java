// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.AdversarialLoss;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Conditioning;
import org.ductus.engine.cgan.LatentInput;
import org.ductus.engine.cgan.TrainingState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KernelGradientTest {
    private static final double STEP = 1e-6;
    private static final int PROBES = 6;

    @ParameterizedTest
    @CsvSource({
        "DENSE, PROJECTION, 3, 4, 0.3, 2, false, 0.6",
        "DENSE, ONE_HOT, 5, 3, 0.3, 1, true, 0",
        "CHANNEL, ONE_HOT, 3, 5, 0, 2, false, 0",
        "CHANNEL, PROJECTION, 5, 16, 0, 3, true, 0",
        "CHANNEL, PROJECTION, 3, 1, 1.0, 1, false, 0",
        "DENSE, PROJECTION, 1, 6, 0, 2, false, 0",
        "DENSE, PROJECTION, 7, 2, 0.1, 2, false, 0",
    })
    void everyTensorsGradientAgreesWithFiniteDifferences(
            LatentInput input,
            Conditioning conditioning,
            int kernel,
            int filters,
            double r1,
            int threads,
            boolean noise,
            double energyDistance) {
        CganConfig config = KernelCases.config(input, conditioning, kernel, filters, r1, threads).toBuilder()
                .classmates(energyDistance > 0 ? 3 : 1)
                .energyDistance(energyDistance)
                .build();
        agrees(config, noise);
    }

    static Stream<Arguments> ingredients() {
        CganConfig dense = KernelCases.config(LatentInput.DENSE, Conditioning.PROJECTION, 3, 3, 0, 2);
        CganConfig channel = KernelCases.config(LatentInput.CHANNEL, Conditioning.ONE_HOT, 3, 3, 0, 2);
        CganConfig packed =
                dense.toBuilder().minibatch(36).classmates(3).packing(3).build();
        CganConfig wasserstein = dense.toBuilder()
                .loss(AdversarialLoss.WASSERSTEIN)
                .gradientPenalty(10)
                .build();
        return Stream.of(
                Arguments.of("WGAN-GP", wasserstein, false),
                Arguments.of("WGAN-GP, one-hot", penalised(channel), true),
                Arguments.of(
                        "penalty beside R1",
                        dense.toBuilder().gradientPenalty(0.7).r1(0.4).build(),
                        false),
                Arguments.of("packing", packed, true),
                Arguments.of(
                        "packing, one-hot, two each",
                        channel.toBuilder()
                                .minibatch(38)
                                .classmates(2)
                                .packing(2)
                                .build(),
                        false),
                Arguments.of(
                        "all of a batch in one pack",
                        packed.toBuilder()
                                .minibatch(16)
                                .classmates(16)
                                .packing(16)
                                .r1(0.2)
                                .build(),
                        false),
                Arguments.of(
                        "packing and penalties",
                        penalised(packed).toBuilder()
                                .energyDistance(0.5)
                                .r1(0.3)
                                .build(),
                        false),
                Arguments.of(
                        "spectral normalisation",
                        dense.toBuilder().spectralNormalisation(true).build(),
                        false),
                Arguments.of(
                        "spectral normalisation, one-hot",
                        channel.toBuilder().spectralNormalisation(true).r1(0.5).build(),
                        false),
                Arguments.of(
                        "drawn points",
                        dense.toBuilder().drawnPoints(0.5).r1(0.5).build(),
                        true),
                Arguments.of(
                        "drawn points, one-hot, packed",
                        channel.toBuilder()
                                .drawnPoints(2)
                                .gradientPenalty(0.7)
                                .minibatch(38)
                                .classmates(2)
                                .packing(2)
                                .build(),
                        false),
                Arguments.of("mapping", dense.toBuilder().mapping(5).build(), false),
                Arguments.of(
                        "trainable means",
                        dense.toBuilder().trainableMeans(true).build(),
                        false),
                Arguments.of(
                        "trainable means of a channel",
                        channel.toBuilder().trainableMeans(true).build(),
                        false),
                Arguments.of(
                        "trainable means and mapping",
                        dense.toBuilder().trainableMeans(true).mapping(6).build(),
                        false),
                Arguments.of(
                        "all",
                        penalised(packed).toBuilder()
                                .spectralNormalisation(true)
                                .drawnPoints(0.3)
                                .mapping(4)
                                .trainableMeans(true)
                                .r1(0.3)
                                .build(),
                        true));
    }

    private static CganConfig penalised(CganConfig config) {
        return config.toBuilder()
                .loss(AdversarialLoss.WASSERSTEIN)
                .gradientPenalty(3)
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ingredients")
    void soDoesEachIngredients(String name, CganConfig config, boolean noise) {
        agrees(config, noise);
    }

    private static void agrees(CganConfig config, boolean noise) {
        TrainingState state = KernelCases.state(config, 5);
        Minibatch batch = KernelCases.batch(config, noise, 6);
        int dimensions = KernelCases.dimensions(config);
        ReferenceGan reference =
                new ReferenceGan(config, KernelCases.CLASSES, dimensions, state.generator(), state.discriminator());
        try (BlasGanKernel gan = new BlasGanKernel(config, KernelCases.CLASSES, dimensions, state)) {
            // spectral normalisation follows the largest singular value step by step
            for (int i = 0; config.spectralNormalisation() && i < 300; i++) {
                gan.discriminatorGradient(batch);
            }
            double[][] fake = new double[batch.size()][];
            for (int i = 0; i < fake.length; i++) {
                fake[i] = reference.generate(batch.latent(), i * dimensions, batch.classes()[i]);
            }
            List<Probe> byDiscriminator = probes(reference.d, () -> reference.discriminatorLoss(batch, fake));
            List<Probe> byGenerator = probes(reference.g, () -> reference.generatorLoss(batch));
            // the second round finds the buffers as an iteration leaves them
            for (int round = 0; round < 2; round++) {
                gan.discriminatorGradient(batch);
                check(reference.d, gan.gradients(false), byDiscriminator);
                gan.generatorGradient(batch);
                check(reference.g, gan.gradients(true), byGenerator);
            }
        }
    }

    /** What the loss gains by a weight, by central differences. */
    private record Probe(String tensor, int index, double slope) {}

    private static List<Probe> probes(Map<String, double[]> weights, DoubleSupplier loss) {
        List<Probe> probes = new ArrayList<>();
        RandomGenerator random = Seeds.generator(9);
        weights.forEach((name, w) -> {
            if (name.endsWith("/v")) {
                return; // of the power iteration, not learnt
            }
            for (int i : random.ints(PROBES, 0, w.length).distinct().toArray()) {
                double before = w[i];
                w[i] = before + STEP;
                double up = loss.getAsDouble();
                w[i] = before - STEP;
                double down = loss.getAsDouble();
                w[i] = before;
                probes.add(new Probe(name, i, (up - down) / (2 * STEP)));
            }
        });
        return probes;
    }

    private static void check(Map<String, double[]> weights, Map<String, float[]> gradients, List<Probe> probes) {
        assertThat(gradients.keySet()).isEqualTo(weights.keySet());
        for (Probe probe : probes) {
            float[] gradient = gradients.get(probe.tensor());
            double largest = 0;
            for (float g : gradient) {
                largest = Math.max(largest, Math.abs(g));
            }
            assertThat(largest).as("some gradient of " + probe.tensor()).isPositive();
            assertThat((double) gradient[probe.index()])
                    .as(probe.tensor() + "[" + probe.index() + "]")
                    .isCloseTo(probe.slope(), within(2e-4 * largest + 1e-6));
        }
    }
}
