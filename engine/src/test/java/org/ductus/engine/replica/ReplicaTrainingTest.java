// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.KernelIterations;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicaTrainingTest {
    private static final LatentPartition PARTITION = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
    private static final TrainingData DATA = TinyProblem.data(PARTITION);
    private static final CganConfig CONFIG = TinyProblem.config().build();

    private static CganTrainer trainer(CganConfig config, ReplicaConfig replicas) {
        return new CganTrainer(config, PARTITION, new ReplicaTraining(replicas, new ThreadReplicaExecutor()));
    }

    private static CganModel train(CganConfig config, ReplicaConfig replicas) {
        return trainer(config, replicas).train(DATA, null, TrainingListener.none());
    }

    /** All but the times that epochs took. */
    private static List<EpochRecord> timeless(CganModel model) {
        return model.history().stream()
                .map(e -> new EpochRecord(
                        e.epoch(),
                        e.iterations(),
                        e.lossDiscriminator(),
                        e.lossGenerator(),
                        e.scoreReal(),
                        e.scoreFake(),
                        e.gradientNormDiscriminator(),
                        e.gradientNormGenerator(),
                        e.clippedDiscriminator(),
                        e.clippedGenerator(),
                        e.gradientPenalty(),
                        e.learningRate(),
                        0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 1000})
    void oneReplicaIsPlainTraining(int every) {
        CganModel plain = new CganTrainer(CONFIG, PARTITION).train(DATA, null, TrainingListener.none());
        CganModel one = train(CONFIG, new ReplicaConfig(1, every, Momentum.AVERAGED));
        assertThat(one.state()).isEqualTo(plain.state());
        assertThat(one.fingerprint()).isEqualTo(plain.fingerprint());
        assertThat(one.provenance().settings()).isEqualTo(plain.provenance().settings());
        assertThat(timeless(one)).isEqualTo(timeless(plain));
    }

    /** The definition, written out: each replica by itself, then the mean of all numbers. */
    @ParameterizedTest
    @EnumSource
    void severalReplicasAreAveragedAsDefined(Momentum momentum) {
        int every = 2;
        CganConfig config = CONFIG.toBuilder().epochs(2).minibatch(12).build();
        int perEpoch = (150 - 1) / (12 * 3) + 1;
        long total = 2L * perEpoch;
        CganModel model = train(config, new ReplicaConfig(3, every, momentum));
        assertThat(model.state().iterations()).isEqualTo(total);

        TrainingState common = trainer(config, new ReplicaConfig(3, every, momentum))
                .train(DATA, null, new TrainingListener() {
                    @Override
                    public boolean enough() {
                        return true;
                    }
                })
                .state();
        assertThat(common.iterations()).isZero();
        List<TrainingState> states = new ArrayList<>(List.of(common, common, common));
        long done = 0;
        while (done < total) {
            long until = Math.min(done + every, (done / perEpoch + 1) * perEpoch);
            for (int r = 0; r < 3; r++) {
                Iterations.Plan plan =
                        Replica.plan(new Iterations.Plan(model.config(), PARTITION, DATA, perEpoch, total), r, 3, 1);
                try (Iterations iterations = new KernelIterations(plan, states.get(r))) {
                    for (long i = done; i < until; i++) {
                        iterations.next();
                    }
                    states.set(r, iterations.state());
                }
            }
            TrainingState mean = mean(states);
            for (int r = 0; r < 3; r++) {
                boolean own = momentum == Momentum.OWN && until % perEpoch != 0;
                TrainingState moments = own ? states.get(r) : mean;
                states.set(
                        r,
                        new TrainingState(
                                until,
                                mean.generator(),
                                mean.averaged(),
                                mean.discriminator(),
                                moments.generatorMean(),
                                moments.generatorVariance(),
                                moments.discriminatorMean(),
                                moments.discriminatorVariance()));
            }
            common = mean;
            done = until;
        }
        assertThat(model.state()).isEqualTo(common);
    }

    private static TrainingState mean(List<TrainingState> s) {
        return new TrainingState(
                s.get(0).iterations(),
                meanOf(s.stream().map(TrainingState::generator).toList()),
                meanOf(s.stream().map(TrainingState::averaged).toList()),
                meanOf(s.stream().map(TrainingState::discriminator).toList()),
                meanOf(s.stream().map(TrainingState::generatorMean).toList()),
                meanOf(s.stream().map(TrainingState::generatorVariance).toList()),
                meanOf(s.stream().map(TrainingState::discriminatorMean).toList()),
                meanOf(s.stream().map(TrainingState::discriminatorVariance).toList()));
    }

    private static Parameters meanOf(List<Parameters> parts) {
        Parameters mean = parts.get(0);
        for (String name : mean.names()) {
            float[] values = new float[mean.get(name).length];
            for (int i = 0; i < values.length; i++) {
                double sum = 0;
                for (Parameters part : parts) {
                    sum += part.get(name)[i];
                }
                values[i] = (float) (sum / parts.size());
            }
            mean = mean.with(name, values);
        }
        return mean;
    }

    @Test
    void theResultDependsOnReplicasAndAveragingsButNotOnThreads() {
        ReplicaConfig replicas = new ReplicaConfig(2, 3, Momentum.AVERAGED);
        CganModel model = train(CONFIG, replicas);
        assertThat(train(CONFIG.toBuilder().threads(1).build(), replicas).fingerprint())
                .isEqualTo(model.fingerprint());
        assertThat(train(CONFIG, new ReplicaConfig(2, 2, Momentum.AVERAGED)).fingerprint())
                .isNotEqualTo(model.fingerprint());
        assertThat(train(CONFIG, new ReplicaConfig(2, 3, Momentum.OWN)).fingerprint())
                .isNotEqualTo(model.fingerprint());
        assertThat(model.provenance().settings())
                .containsEntry("replicas", "2")
                .containsEntry("iterationsBetweenAveragings", "3")
                .containsEntry("momentum", "AVERAGED");
    }

    /** Replicas can be told from a plain training by how they were averaged, but not by what they learnt. */
    @Test
    void learnsTheProblem() {
        CganConfig config = CONFIG.toBuilder().epochs(60).build();
        double plain = meanLoss(new CganTrainer(config, PARTITION).train(DATA, null, TrainingListener.none()));
        double two =
                meanLoss(train(config.toBuilder().epochs(120).build(), new ReplicaConfig(2, 4, Momentum.AVERAGED)));
        assertThat(two).isCloseTo(plain, within(0.35));
    }

    private static double meanLoss(CganModel model) {
        List<EpochRecord> last = model.history();
        return last.subList(last.size() / 2, last.size()).stream()
                .mapToDouble(EpochRecord::lossDiscriminator)
                .average()
                .orElseThrow();
    }

    /** Where a model may be copied, it is the average; an epoch ends with one. */
    @Test
    void modelsAreCopiedOnlyWhereReplicasAreAveraged() {
        List<Long> copied = new ArrayList<>();
        trainer(CONFIG, new ReplicaConfig(2, 3, Momentum.AVERAGED)).train(DATA, null, new TrainingListener() {
            @Override
            public void checkpoint(long done, long total, Supplier<CganModel> model) {
                assertThat(model.get().state().iterations()).isEqualTo(done);
                copied.add(done);
            }
        });
        // four iterations an epoch
        assertThat(copied).containsExactly(0L, 3L, 4L, 7L, 8L, 11L, 12L, 15L, 16L);
    }

    @ParameterizedTest
    @EnumSource
    void aModelContinuesWhereReplicasWereAveraged(Momentum momentum) {
        ReplicaConfig replicas = new ReplicaConfig(2, 3, momentum);
        CganConfig config = CONFIG.toBuilder().rateDecay(0).build();
        CganModel half = train(config.toBuilder().epochs(2).build(), replicas);
        CganModel continued = trainer(config, replicas).train(DATA, half, TrainingListener.none());
        assertThat(continued.state()).isEqualTo(train(config, replicas).state());
    }

    @Test
    void partsHaveAllRowsAndAllClasses() {
        int rows = 0;
        for (int i = 0; i < 4; i++) {
            TrainingData part = DATA.shard(i, 4);
            assertThat(part.classes()).isEqualTo(DATA.classes());
            assertThat(part.scale()).isEqualTo(DATA.scale());
            rows += part.rows();
        }
        assertThat(rows).isEqualTo(DATA.rows());
        float[] whole = new float[12];
        float[] part = new float[12];
        DATA.copyRow(1, 6, whole, 0);
        DATA.shard(2, 4).copyRow(1, 1, part, 0);
        assertThat(part).isEqualTo(whole);
        // fifty rows a class: the sixtieth part has to share one
        TrainingData small = DATA.shard(59, 60);
        assertThat(small.rows()).isEqualTo(3);
        small.copyRow(0, 0, part, 0);
        DATA.copyRow(0, 9, whole, 0);
        assertThat(Arrays.equals(part, whole)).isTrue();
    }

    @Test
    void aCancelAnswersWhileReplicasTrain() {
        Instant start = Instant.now();
        AtomicInteger asked = new AtomicInteger();
        CganConfig endless = CONFIG.toBuilder().epochs(1_000_000).minibatch(2).build();
        assertThatThrownBy(() -> trainer(endless, new ReplicaConfig(2, 1_000_000, Momentum.AVERAGED))
                        .train(DATA, null, new TrainingListener() {
                            @Override
                            public void waiting() {
                                if (asked.incrementAndGet() > 3) {
                                    throw new CancellationException("enough");
                                }
                            }
                        }))
                .isInstanceOf(CancellationException.class);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new ReplicaConfig(0, 1, Momentum.AVERAGED)).hasMessageContaining("from 1 to 1000");
        assertThatThrownBy(() -> new ReplicaConfig(2, 0, Momentum.AVERAGED)).hasMessageContaining("Iterations");
        assertThatThrownBy(() -> new ReplicaConfig(2, 1, null)).isInstanceOf(NullPointerException.class);
    }
}
