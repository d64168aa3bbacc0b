// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.ductus.engine.cgan.kernel.Minibatch;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether each ingredient of the discriminator's training does what its name says. */
class IngredientsTest {

    private static CganConfig.Builder wasserstein() {
        return TinyProblem.config()
                .loss(AdversarialLoss.WASSERSTEIN)
                .r1(0)
                .gradientPenalty(10)
                .rateDecay(0);
    }

    private static CganConfig.Builder all() {
        return wasserstein()
                .minibatch(24)
                .classmates(6)
                .packing(3)
                .spectralNormalisation(true)
                .drawnPoints(0.5)
                .mapping(7)
                .r1(0.1);
    }

    @Test
    void theGradientPenaltyPullsTheCriticsSlopeToOne() {
        List<EpochRecord> history =
                TinyProblem.train(wasserstein().epochs(60).build()).history();
        EpochRecord last = history.get(history.size() - 1);
        assertThat(Math.sqrt(last.gradientPenalty())).isCloseTo(1, within(0.25));
        EpochRecord weak = TinyProblem.train(
                        wasserstein().gradientPenalty(1e-4).epochs(60).build())
                .history()
                .get(59);
        assertThat(Math.sqrt(weak.gradientPenalty())).isGreaterThan(2);
    }

    @Test
    void theWassersteinLossNeedsASmoothCritic() {
        assertThatThrownBy(() -> wasserstein().gradientPenalty(0).build())
                .hasMessageContaining("set the gradient penalty");
        assertThat(wasserstein()
                        .gradientPenalty(0)
                        .spectralNormalisation(true)
                        .build()
                        .gradientPenalty())
                .isZero();
    }

    @Test
    void pointsBetweenSamplesAreDrawnAnewWithoutChangingOtherDraws() {
        LatentPartition partition = TinyProblem.partition(Sampling.RANDOM);
        TrainingData data = TinyProblem.data(partition);
        Minibatch plain = new MinibatchSource(TinyProblem.config().build(), data, partition).draw(5);
        MinibatchSource source =
                new MinibatchSource(TinyProblem.config().gradientPenalty(1).build(), data, partition);
        float[] before = source.draw(4).mix().clone();
        Minibatch mixed = source.draw(5);
        assertThat(plain.mix()).isNull();
        assertThat(mixed.real()).isEqualTo(plain.real());
        assertThat(mixed.latent()).isEqualTo(plain.latent());
        assertThat(mixed.mix()).isNotEqualTo(before).hasSize(24);
        for (float share : mixed.mix()) {
            assertThat(share).isBetween(0f, 1f);
        }
    }

    @Test
    void aPackHoldsSamplesOfOneClassThatAreJudgedTogether() {
        CganConfig config = TinyProblem.config().classmates(6).packing(3).build();
        LatentPartition partition = TinyProblem.partition(Sampling.RANDOM);
        Minibatch batch = new MinibatchSource(config, TinyProblem.data(partition), partition).draw(0);
        for (int i = 0; i < batch.size(); i++) {
            assertThat(batch.classes()[i]).isEqualTo(batch.classes()[i - i % 3]);
        }
        assertThat(ParameterLayout.discriminator(config, 3).get("dense1/W")).containsExactly(3 * 3 * 4, 32);
        assertThatThrownBy(() -> TinyProblem.config().classmates(2).packing(3).build())
                .hasMessageContaining("classmates must be a multiple");
        assertThatThrownBy(() -> TinyProblem.config()
                        .minibatch(20)
                        .classmates(3)
                        .packing(3)
                        .build())
                .hasMessageContaining("minibatch must be a multiple");
    }

    @Test
    void spectralNormalisationKeepsTheLargestSingularValueNearOne() {
        CganModel model = TinyProblem.train(
                TinyProblem.config().spectralNormalisation(true).epochs(40).build());
        Parameters d = model.state().discriminator();
        for (String tensor : List.of("dense1/W", "dense2/W", "class/E")) {
            int columns = d.shape(tensor)[1];
            RealMatrix w = new Array2DRowRealMatrix(d.shape(tensor)[0], columns);
            float[] flat = d.get(tensor);
            for (int i = 0; i < flat.length; i++) {
                w.setEntry(i / columns, i % columns, flat[i]);
            }
            RealVector v = new ArrayRealVector(columns);
            float[] kept = d.get(ParameterLayout.layer(tensor) + "/v");
            for (int i = 0; i < columns; i++) {
                v.setEntry(i, kept[i]);
            }
            double sigma = w.operate(v).getNorm() / v.getNorm();
            assertThat(new SingularValueDecomposition(w).getNorm() / sigma)
                    .as(tensor)
                    .isCloseTo(1, within(0.05));
        }
    }

    /** The gradient by the discriminator doesn't depend on its rate, so that its first step is as much longer as the rate is higher. */
    @Test
    void twoLearningRatesMakeTwoTimeScales() {
        Parameters start = TinyProblem.train(oneIteration(1e-9)).state().discriminator();
        float[] slow = step(start, 0.001);
        float[] fast = step(start, 0.004);
        for (int i = 0; i < slow.length; i++) {
            assertThat(fast[i]).isCloseTo(4 * slow[i], within(1e-6f));
        }
        assertThat(slow).contains(new float[] {0.001f}, within(1e-5f));
        // the generator's step keeps its own rate, whatever the discriminator's is
        float[] before =
                TinyProblem.train(oneIteration(0.001)).state().generator().get("out/b");
        float[] after =
                TinyProblem.train(oneIteration(0.004)).state().generator().get("out/b");
        for (int i = 0; i < before.length; i++) {
            assertThat(Math.abs(before[i])).isCloseTo(0.002f, within(1e-5f));
            assertThat(Math.abs(after[i])).isCloseTo(0.002f, within(1e-5f));
        }
    }

    private static CganConfig oneIteration(double rateDiscriminator) {
        return TinyProblem.config()
                .minibatch(150)
                .epochs(1)
                .rateDecay(0)
                .learningRateDiscriminator(rateDiscriminator)
                .build();
    }

    private static float[] step(Parameters start, double rate) {
        float[] end =
                TinyProblem.train(oneIteration(rate)).state().discriminator().get("dense2/W");
        float[] begin = start.get("dense2/W");
        for (int i = 0; i < end.length; i++) {
            end[i] -= begin[i];
        }
        return end;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void allTogetherGiveTheSameBitsOnAnyNumberOfThreads(int threads) {
        assertThat(TinyProblem.train(all().threads(threads).build()).fingerprint())
                .isEqualTo(TinyProblem.train(all().build()).fingerprint());
    }

    @Test
    void aSavedModelGoesOnToTheSameBits() throws IOException {
        LatentPartition partition = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TinyProblem.train(all().epochs(2).build()).write(file);
        CganModel half = CganModel.read(new ByteArrayInputStream(file.toByteArray()));
        CganConfig whole = all().epochs(4).build();
        CganModel continued =
                new CganTrainer(whole, partition).train(TinyProblem.data(partition), half, TrainingListener.none());
        assertThat(continued.fingerprint()).isEqualTo(TinyProblem.train(whole).fingerprint());
        assertThatThrownBy(() -> new CganTrainer(all().epochs(9).packing(1).build(), partition)
                        .train(TinyProblem.data(partition), half, TrainingListener.none()))
                .hasMessageContaining("built with packing 3");
    }

    private static CganModel withMeans(CganConfig config) {
        LatentPartition partition = TinyProblem.partition(Sampling.TRAINABLE_MEANS);
        return new CganTrainer(config, partition).train(TinyProblem.data(partition), null, TrainingListener.none());
    }

    @Test
    void trainableMeansMoveFromWhereThePartitionPutsThem() {
        CganModel model = withMeans(TinyProblem.config().build());
        assertThat(model.config().trainableMeans()).isTrue();
        float[] moved = model.generator().get("means/D");
        assertThat(moved).hasSize(3 * 16).doesNotContain(0f);
        // what is generated from z is what a generator without means makes of the moved z
        CganGenerator generator = new CganGenerator(model, null, 1);
        float[] latent = generator.latent(1, new java.util.Random(3), 1);
        float[] shifted = latent.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += moved[16 + i];
        }
        CganModel fixed = new CganModel(
                model.config(),
                model.partition(),
                model.scale(),
                still(model.state()),
                model.history(),
                model.provenance());
        assertThat(generator.generate(1, List.of(latent)).get(0))
                .containsExactly(
                        new CganGenerator(fixed, null, 1)
                                .generate(1, List.of(shifted))
                                .get(0),
                        within(1e-5));
        assertThatThrownBy(() -> new CganGenerator(model, Sampling.RANDOM, 1))
                .hasMessageContaining("choose the sampling that it was trained with");
        assertThatThrownBy(() -> new CganGenerator(
                        TinyProblem.train(TinyProblem.config().epochs(1).build()), Sampling.TRAINABLE_MEANS, 1))
                .hasMessageContaining("trained without means of its own");
    }

    private static TrainingState still(TrainingState s) {
        float[] zero = new float[3 * 16];
        return new TrainingState(
                s.iterations(),
                s.generator().with("means/D", zero),
                s.averaged().with("means/D", zero),
                s.discriminator(),
                s.generatorMean(),
                s.generatorVariance(),
                s.discriminatorMean(),
                s.discriminatorVariance());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void trainableMeansAreTheSameOnAnyNumberOfThreadsAndInTheFile(int threads) throws IOException {
        CganModel model =
                withMeans(TinyProblem.config().mapping(5).threads(threads).build());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.write(file);
        assertThat(CganModel.read(new ByteArrayInputStream(file.toByteArray())).fingerprint())
                .isEqualTo(withMeans(TinyProblem.config().mapping(5).build()).fingerprint());
    }

    /** With drawn points the discriminator's slope by a vector is one by all points after it, too. */
    @Test
    void theDiscriminatorReadsThePointsBesideTheVectors() {
        CganConfig config = TinyProblem.config().drawnPoints(0.5).mapping(9).build();
        assertThat(ParameterLayout.discriminator(config, 3).get("dense1/W")).containsExactly(5 * 4, 32);
        assertThat(ParameterLayout.generator(config, 3, 16).get("latent/W")[0]).isEqualTo(16 + 9);
        assertThatThrownBy(() -> TinyProblem.config()
                        .latentInput(LatentInput.CHANNEL)
                        .mapping(9)
                        .build())
                .hasMessageContaining("needs the latent input \"Dense\"");
    }
}
