// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.ductus.engine.Progress;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;

class CganTrainerTest {

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() {
        CganConfig config = TinyProblem.config().minibatch(40).noise(0.05).build();
        String one = TinyProblem.train(config.toBuilder().threads(1).build()).fingerprint();
        assertThat(TinyProblem.train(config).fingerprint()).isEqualTo(one);
        assertThat(TinyProblem.train(config.toBuilder().threads(5).build()).fingerprint())
                .isEqualTo(one);
        assertThat(TinyProblem.train(config.toBuilder().seed(12).build()).fingerprint())
                .isNotEqualTo(one);
    }

    @Test
    void continuedTrainingGivesTheBitsOfUninterruptedTraining() {
        CganConfig whole = TinyProblem.config().rateDecay(0).epochs(6).build();
        LatentPartition partition = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
        TrainingData data = TinyProblem.data(partition);
        CganModel half = TinyProblem.train(whole.toBuilder().epochs(2).build());
        List<Integer> heard = new ArrayList<>();
        CganModel continued = new CganTrainer(whole, partition).train(data, half, new TrainingListener() {
            @Override
            public void epoch(EpochRecord epoch) {
                heard.add(epoch.epoch());
            }
        });
        assertThat(heard).containsExactly(3, 4, 5, 6);
        assertThat(continued.history()).extracting(EpochRecord::epoch).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(continued.fingerprint()).isEqualTo(TinyProblem.train(whole).fingerprint());
    }

    @Test
    void aModelThatHadAllItsEpochsIsNotContinued() {
        CganModel model = TinyProblem.train(TinyProblem.config().build());
        LatentPartition partition = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
        TrainingData data = TinyProblem.data(partition);
        assertThatThrownBy(() -> new CganTrainer(model.config(), partition).train(data, model, TrainingListener.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose more epochs");
        CganConfig other = TinyProblem.config().filters(7).epochs(9).build();
        assertThatThrownBy(() -> new CganTrainer(other, partition).train(data, model, TrainingListener.none()))
                .hasMessageContaining("filters 6");
        LatentPartition random = partition.withSampling(Sampling.RANDOM);
        CganConfig more = TinyProblem.config().epochs(9).build();
        assertThatThrownBy(() -> new CganTrainer(more, random).train(data, model, TrainingListener.none()))
                .hasMessageContaining("another latent partition");
    }

    @Test
    void cancelEndsTheTrainingAtOnceAndLeavesNoThread() throws InterruptedException {
        LatentPartition partition = TinyProblem.partition(Sampling.RANDOM);
        TrainingData data = TinyProblem.data(partition);
        CganTrainer trainer = new CganTrainer(TinyProblem.config().threads(4).build(), partition);
        List<Long> done = new ArrayList<>();
        assertThatThrownBy(() -> trainer.train(data, null, new TrainingListener() {
                    @Override
                    public void iteration(long iterations, long total) {
                        done.add(iterations);
                        if (iterations == 3) {
                            assertThat(kernelThreads()).isPositive();
                            throw new CancellationException("enough");
                        }
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(done).containsExactly(1L, 2L, 3L);
        // a pool has ended a moment before its last thread has
        for (int i = 0; i < 100 && kernelThreads() > 0; i++) {
            Thread.sleep(10);
        }
        assertThat(kernelThreads()).isZero();
    }

    private static long kernelThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("ductus-kernel"))
                .count();
    }

    @Test
    void divergenceNamesTensorAndIteration() {
        CganModel model = TinyProblem.train(TinyProblem.config().epochs(1).build());
        TrainingState state = model.state();
        float[] huge = state.generator().get("out/W");
        Arrays.fill(huge, Float.MAX_VALUE);
        TrainingState broken = new TrainingState(
                state.iterations(),
                state.generator().with("out/W", huge),
                state.averaged(),
                state.discriminator(),
                state.generatorMean(),
                state.generatorVariance(),
                state.discriminatorMean(),
                state.discriminatorVariance());
        CganModel start = new CganModel(
                model.config(), model.partition(), model.scale(), broken, model.history(), model.provenance());
        CganTrainer trainer = new CganTrainer(TinyProblem.config().build(), model.partition());
        TrainingData data = TinyProblem.data(model.partition());
        assertThatThrownBy(() -> trainer.train(data, start, TrainingListener.none()))
                .isInstanceOf(DivergenceException.class)
                .hasMessageContaining("in iteration " + (state.iterations() + 1))
                .hasMessageContaining("tensor dense1/W of the discriminator");
    }

    @Test
    void stopsAfterTheTimeGivenAndKeepsWhatItHas() {
        CganModel model = TinyProblem.train(
                TinyProblem.config().epochs(1_000_000).maxMinutes(0.005).build());
        EpochRecord last = model.history().get(model.history().size() - 1);
        assertThat(model.state().iterations()).isEqualTo(last.iterations()).isBetween(1L, 6_000_000L);
    }

    @Test
    void learnsATinyProblem() {
        CganModel model = TinyProblem.train(TinyProblem.config().epochs(150).build());
        EpochRecord first = model.history().get(0);
        EpochRecord last = model.history().get(model.history().size() - 1);
        assertThat(last.lossGenerator()).isLessThan(first.lossGenerator() + 3).isPositive();
        CganGenerator generator = new CganGenerator(model, null, 1);
        for (int c = 0; c < 3; c++) {
            double distance = 0;
            for (GeneratedSample sample : generator.generate(c, 20, 1, 1, Progress.none())) {
                for (int j = 0; j < sample.vectors().length; j++) {
                    double d = sample.vectors()[j] - TinyProblem.PROTOTYPES[c][j];
                    distance += d * d / 20 / sample.vectors().length;
                }
            }
            // other classes are at 0.03 and more, and an untrained generator too
            assertThat(distance).as(TinyProblem.CLASSES.get(c)).isLessThan(0.01);
        }
    }

    @Test
    void estimatesMoreMemoryForMoreFilters() {
        LatentPartition partition = TinyProblem.partition(Sampling.RANDOM);
        TrainingData data = TinyProblem.data(partition);
        long small = new CganTrainer(TinyProblem.config().build(), partition).estimatedBytes(data);
        long large = new CganTrainer(
                        TinyProblem.config().filters(256).minibatch(1024).build(), partition)
                .estimatedBytes(data);
        assertThat(small).isBetween(1L << 20, 1L << 27);
        assertThat(large).isGreaterThan(10 * small);
    }

    @Test
    void theSampleLengthMustBeTheConfigured() {
        LatentPartition partition = TinyProblem.partition(Sampling.RANDOM);
        TrainingData data = TinyProblem.data(partition);
        assertThatThrownBy(() -> new CganTrainer(TinyProblem.config().steps(10).build(), partition)
                        .train(data, null, TrainingListener.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 vectors");
    }
}
