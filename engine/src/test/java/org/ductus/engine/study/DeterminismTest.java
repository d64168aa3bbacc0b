// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.AdversarialLoss;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.training.CheckpointConfig;
import org.ductus.engine.cgan.training.TrainingRun;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.replica.Momentum;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.engine.replica.ReplicaTraining;
import org.ductus.engine.replica.ThreadReplicaExecutor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same seed, data and settings give the same bits, by whichever way they are trained. */
class DeterminismTest {
    private static final int EPOCHS = 4;

    @TempDir
    private Path folder;

    /** Settings that run through different parts of the kernel. */
    enum Settings {
        PAPER(CganConfig.paper(), Sampling.PULL_TO_CENTROID),
        BASIC(CganConfig.basic(), Sampling.RANDOM),
        RECOMMENDED(CganConfig.recommended(), Sampling.SIMPLEX_EXCHANGE),
        TRAINABLE_MEANS(CganConfig.recommended(), Sampling.TRAINABLE_MEANS),
        WASSERSTEIN(
                CganConfig.basic().toBuilder()
                        .loss(AdversarialLoss.WASSERSTEIN)
                        .r1(0)
                        .gradientPenalty(10)
                        .packing(2)
                        .classmates(2)
                        .build(),
                Sampling.CENTROID_NOISE),
        SPECTRAL(
                CganConfig.basic().toBuilder()
                        .loss(AdversarialLoss.HINGE)
                        .spectralNormalisation(true)
                        .build(),
                Sampling.REJECTION);

        private final CganConfig config;
        private final LatentPartition partition;

        Settings(CganConfig config, Sampling sampling) {
            this.config = config.toBuilder()
                    .steps(4)
                    .filters(5)
                    .minibatch(48)
                    .discriminatorWidths(List.of(24, 24))
                    .epochs(EPOCHS)
                    .seed(7)
                    .threads(2)
                    .build();
            partition = TinyProblem.partition(sampling);
        }

        private TrainingData data() {
            return TinyProblem.data(partition);
        }

        private CganModel train(CganConfig.Builder changed, CganModel from) {
            return new CganTrainer(changed.build(), partition).train(data(), from, TrainingListener.none());
        }
    }

    private static CganModel savedAndRead(CganModel model) {
        var bytes = new ByteArrayOutputStream();
        try {
            model.write(bytes);
            return CganModel.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CganModel afterACancel(Settings s) throws IOException {
        CheckpointConfig checkpoints = new CheckpointConfig(folder, 1, 0, 2, true);
        TrainingListener cancels = new TrainingListener() {
            @Override
            public void iteration(long done, long total) {
                if (done == total / 2 + 1) {
                    throw new CancellationException();
                }
            }
        };
        TrainingRun first = new TrainingRun(new CganTrainer(s.config, s.partition), s.data())
                .checkpoints(checkpoints, Progress.none());
        assertThatThrownBy(() -> first.train(cancels)).isInstanceOf(CancellationException.class);
        return new TrainingRun(new CganTrainer(s.config, s.partition), s.data())
                .checkpoints(checkpoints, Progress.none())
                .train(TrainingListener.none())
                .model();
    }

    /** As in parallel branches of a workflow. */
    private static List<CganModel> besideOthers(Settings s) {
        ExecutorService branches = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<CganModel>> models = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                models.add(CompletableFuture.supplyAsync(() -> s.train(s.config.toBuilder(), null), branches));
            }
            return models.stream().map(CompletableFuture::join).toList();
        } finally {
            branches.shutdown();
        }
    }

    private static List<CganModel> byTheExecutor(Settings s, int parallel) {
        StudyTask task = new StudyTask(s.config, s.partition);
        List<CganModel> models = new ArrayList<>();
        new ThreadStudyExecutor(parallel)
                .run(
                        Collections.nCopies(3, task),
                        new StudyData(s.data()),
                        Progress.none(),
                        r -> models.add(r.model()));
        return models;
    }

    private static CganModel byOneReplica(Settings s, int every, Momentum momentum) {
        var replicas = new ReplicaTraining(new ReplicaConfig(1, every, momentum), new ThreadReplicaExecutor());
        return new CganTrainer(s.config, s.partition, replicas).train(s.data(), null, TrainingListener.none());
    }

    @ParameterizedTest
    @EnumSource
    void everyWayOfTrainingGivesTheSameBits(Settings s) throws IOException {
        CganModel model = s.train(s.config.toBuilder(), null);
        Map<Way, List<CganModel>> ways = new EnumMap<>(Way.class);
        ways.put(Way.AGAIN, List.of(s.train(s.config.toBuilder(), null)));
        for (int threads : new int[] {1, 3, 7}) {
            ways.computeIfAbsent(Way.OTHER_THREADS, way -> new ArrayList<>())
                    .add(s.train(s.config.toBuilder().threads(threads), null));
        }
        ways.put(Way.SAVED, List.of(savedAndRead(model)));
        if (s.config.rateDecay() == 0) { // else the rate of the first part depends on the number of epochs
            CganModel part = s.train(s.config.toBuilder().epochs(EPOCHS / 2), null);
            ways.put(Way.CONTINUED, List.of(s.train(s.config.toBuilder(), savedAndRead(part))));
        }
        ways.put(Way.FROM_A_CHECKPOINT, List.of(afterACancel(s)));
        ways.put(Way.BESIDE_OTHERS, besideOthers(s));
        ways.put(Way.BY_THREADS_OF_A_STUDY, byTheExecutor(s, 2));
        ways.put(
                Way.ONE_REPLICA,
                List.of(
                        byOneReplica(s, 1, Momentum.AVERAGED),
                        byOneReplica(s, 3, Momentum.OWN),
                        byOneReplica(s, 1000, Momentum.AVERAGED)));
        ways.forEach((way, models) -> assertThat(models).as("%s", way).allSatisfy(other -> {
            assertThat(other.fingerprint()).isEqualTo(model.fingerprint());
            assertThat(other.state()).isEqualTo(model.state());
        }));
    }

    private enum Way {
        AGAIN,
        OTHER_THREADS,
        SAVED,
        CONTINUED,
        FROM_A_CHECKPOINT,
        BESIDE_OTHERS,
        BY_THREADS_OF_A_STUDY,
        ONE_REPLICA
    }
}
