// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {
    private static final LatentPartition PARTITION = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
    private static final TrainingData DATA = TinyProblem.data(PARTITION);

    @TempDir
    private Path folder;

    private CheckpointConfig checkpoints(int every, int keep) {
        return new CheckpointConfig(folder, every, 0, keep, true);
    }

    private static TrainingRun run(CganConfig config) {
        return new TrainingRun(new CganTrainer(config, PARTITION), DATA);
    }

    private static TrainingListener cancelAfter(long iterations) {
        return new TrainingListener() {
            @Override
            public void iteration(long done, long total) {
                if (done == iterations) {
                    throw new CancellationException();
                }
            }
        };
    }

    private TrainingResult resume(CganConfig config) throws IOException {
        return run(config).checkpoints(checkpoints(1, 3), Progress.none()).train(TrainingListener.none());
    }

    private void cancelled(CganConfig config, long iterations) {
        assertThatThrownBy(() -> run(config)
                        .checkpoints(checkpoints(1, 3), Progress.none())
                        .train(cancelAfter(iterations)))
                .isInstanceOf(CancellationException.class);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("checkpoint-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void keepsAsManyCheckpointsAsAskedForAndTheLastOne() throws IOException {
        CganConfig config = TinyProblem.config().epochs(9).build();
        run(config).checkpoints(checkpoints(2, 3), Progress.none()).train(TrainingListener.none());
        assertThat(files())
                .extracting(f -> f.getFileName().toString())
                .containsExactly(
                        "checkpoint-000000000042.ductus",
                        "checkpoint-000000000056.ductus",
                        "checkpoint-000000000063.ductus");
    }

    /** 7 iterations an epoch; the cancel after 24 loses three of them, and the fallen rate is the whole training's. */
    @Test
    void goesOnToTheBitsOfAnUninterruptedTraining() throws IOException {
        CganConfig config =
                TinyProblem.config().epochs(8).rateDecay(0.5).noise(0.1).build();
        cancelled(config, 24);
        assertThat(Files.readAllLines(folder.resolve("history.csv"))).hasSize(4);
        TrainingResult resumed = resume(config.toBuilder().threads(3).build());
        assertThat(resumed.model().fingerprint())
                .isEqualTo(TinyProblem.train(config).fingerprint());
        assertThat(Files.readAllLines(folder.resolve("history.csv"))).hasSize(9);
        TrainingResult again = resume(config);
        assertThat(again.model().fingerprint()).isEqualTo(resumed.model().fingerprint());
        assertThat(again.warnings()).singleElement().asString().contains("already had all epochs");
    }

    @Test
    void goesOnWithAContinuedModel() throws IOException {
        CganConfig config = TinyProblem.config().epochs(8).rateDecay(0).build();
        CganModel start = TinyProblem.train(config.toBuilder().epochs(2).build());
        assertThatThrownBy(() -> run(config)
                        .continuing(start)
                        .checkpoints(checkpoints(1, 3), Progress.none())
                        .train(cancelAfter(30)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> resume(config)).hasMessageContaining("its model to continue was");
        TrainingResult resumed = run(config)
                .continuing(start)
                .checkpoints(checkpoints(1, 3), Progress.none())
                .train(TrainingListener.none());
        assertThat(resumed.model().fingerprint())
                .isEqualTo(TinyProblem.train(config).fingerprint());
    }

    @Test
    void refusesCheckpointsOfAnotherTraining() {
        CganConfig config = TinyProblem.config().epochs(8).build();
        cancelled(config, 24);
        assertThatThrownBy(() -> resume(config.toBuilder().filters(7).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its setting filters was 6, but is 7 now.");
        assertThatThrownBy(() -> resume(config.toBuilder().epochs(9).build()))
                .hasMessageContaining("its setting epochs was 8, but is 9 now");
        TrainingData other = DATA.holdOut(4).training();
        assertThatThrownBy(() -> new TrainingRun(new CganTrainer(config, PARTITION), other)
                        .checkpoints(checkpoints(1, 3), Progress.none())
                        .train(TrainingListener.none()))
                .hasMessageContaining("its training data was");
        assertThatThrownBy(() -> run(config)
                        .checkpoints(new CheckpointConfig(folder, 1, 0, 3, false), Progress.none())
                        .train(TrainingListener.none()))
                .hasMessageContaining("already holds checkpoints");
    }

    @Test
    void moreEpochsGoOnWhereNoRateFalls() throws IOException {
        CganConfig config = TinyProblem.config().epochs(4).rateDecay(0).build();
        resume(config);
        CganConfig more = config.toBuilder().epochs(6).build();
        assertThat(resume(more).model().fingerprint())
                .isEqualTo(TinyProblem.train(more).fingerprint());
    }

    /** Cut at any length or changed at any byte, a checkpoint is refused with a sentence and the one before is used. */
    @Test
    void aDamagedCheckpointGivesWayToTheOneBefore() throws IOException {
        CganConfig config = TinyProblem.config().epochs(8).build();
        cancelled(config, 24);
        String whole = TinyProblem.train(config).fingerprint();
        List<Path> files = files();
        Path last = files.get(files.size() - 1);
        byte[] bytes = Files.readAllBytes(last);
        for (int length = 0; length < bytes.length; length += 1 + bytes.length / 9) {
            Files.write(last, Arrays.copyOf(bytes, length));
            try (CheckpointFolder opened = new CheckpointFolder(folder, 1 << 30)) {
                assertRefused(opened, last);
            }
        }
        for (int at = 0; at < bytes.length; at += 1 + at / 3) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x10;
            Files.write(last, changed);
            try (CheckpointFolder opened = new CheckpointFolder(folder, 1 << 30)) {
                assertRefused(opened, last);
            }
        }
        Files.write(last, Arrays.copyOf(bytes, 1000));
        TrainingResult resumed = resume(config);
        assertThat(resumed.warnings()).singleElement().asString().matches("Checkpoint .* is refused: .*\\.");
        assertThat(resumed.model().fingerprint()).isEqualTo(whole);
    }

    private static void assertRefused(CheckpointFolder opened, Path file) throws IOException {
        List<String> refused = new java.util.ArrayList<>();
        assertThat(opened.last(refused).model().history()).hasSize(2);
        assertThat(refused)
                .singleElement()
                .asString()
                .startsWith("Checkpoint " + file.getFileName() + " is refused: ")
                .endsWith(".");
    }

    @Test
    void aFolderOfDamagedCheckpointsIsRefused() throws IOException {
        CganConfig config = TinyProblem.config().epochs(8).build();
        cancelled(config, 24);
        for (Path file : files()) {
            Files.write(file, new byte[100]);
        }
        assertThatThrownBy(() -> resume(config))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("can be read")
                .hasMessageContaining("it is not a checkpoint of Ductus");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        cancelled(TinyProblem.config().epochs(8).build(), 24);
        try (CheckpointFolder opened = new CheckpointFolder(folder, 1000)) {
            assertThatThrownBy(() -> opened.last(new java.util.ArrayList<>())).hasMessageContaining("at most 1000");
        }
    }

    @Test
    void oneFolderServesOneTrainingAtATime() throws IOException {
        try (CheckpointFolder opened = new CheckpointFolder(folder, 1 << 30)) {
            assertThat(opened.files()).isEmpty();
            assertThatThrownBy(() -> resume(TinyProblem.config().build())).hasMessageContaining("Another training");
        }
    }

    @Test
    void aCancelWhileACheckpointIsWrittenLeavesNoHalfFile() throws IOException {
        assertThatThrownBy(() -> run(TinyProblem.config().build())
                        .checkpoints(checkpoints(1, 3), (fraction, message) -> {
                            throw new CancellationException();
                        })
                        .train(TrainingListener.none()))
                .isInstanceOf(CancellationException.class);
        assertThat(files()).isEmpty();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).noneMatch(file -> file.toString().contains(".part"));
        }
        assertThat(Files.readAllLines(folder.resolve("history.csv"))).hasSize(2);
    }

    /** A measure that gives these values one after the other. */
    private static TrainingMeasure values(double... values) {
        int[] next = new int[1];
        return new TrainingMeasure() {
            @Override
            public String name() {
                return "values";
            }

            @Override
            public double of(CganModel model, Progress progress) {
                return values[next[0]++];
            }
        };
    }

    private static TrainingResult stopped(StoppingConfig config, double... values) throws IOException {
        return run(TinyProblem.config().epochs(20).build())
                .stopping(new EarlyStopping(config, values(values), Progress.none()))
                .train(TrainingListener.none());
    }

    @Test
    void stopsWithoutProgressAndKeepsTheBest() throws IOException {
        TrainingResult result = stopped(new StoppingConfig(2, 3, 0, true), .1, .5, .4, .5, .2, .9);
        assertThat(result.stopped()).isTrue();
        assertThat(result.best()).isEqualTo(new Evaluation(4, .5));
        assertThat(result.evaluations()).extracting(Evaluation::epoch).containsExactly(2, 4, 6, 8, 10);
        assertThat(result.history()).hasSize(10);
        assertThat(result.model().history()).hasSize(4);
        assertThat(stopped(new StoppingConfig(2, 3, 0, false), .1, .5, .4, .5, .2, .9)
                        .model()
                        .history())
                .hasSize(10);
    }

    @Test
    void stopsAtTheTarget() throws IOException {
        TrainingResult result = stopped(new StoppingConfig(1, 0, .6, true), .1, .5, .7, .5);
        assertThat(result.history()).hasSize(3);
        assertThat(result.best()).isEqualTo(new Evaluation(3, .7));
    }

    /** The measure is of generated samples: a trained model writes better than one that was hardly trained. */
    @Test
    void legibilityAndCoverageRiseWithTraining() {
        TrainingMeasure measure = new LegibleCoverage(DATA.holdOut(3).heldOut());
        double early =
                measure.of(TinyProblem.train(TinyProblem.config().epochs(1).build()), Progress.none());
        CganModel trained = TinyProblem.train(TinyProblem.config().epochs(150).build());
        double late = measure.of(trained, Progress.none());
        assertThat(early).isLessThan(0.2);
        assertThat(late).isGreaterThan(early + 0.2).isLessThanOrEqualTo(1);
        assertThat(measure.of(trained, Progress.none())).isEqualTo(late);
    }

    @Test
    void aCancelEndsAnEvaluation() {
        EarlyStopping stopping = new EarlyStopping(
                new StoppingConfig(1, 0, 0, true),
                new LegibleCoverage(DATA.holdOut(3).heldOut()),
                (fraction, message) -> {
                    throw new CancellationException();
                });
        assertThatThrownBy(() ->
                        run(TinyProblem.config().build()).stopping(stopping).train(TrainingListener.none()))
                .isInstanceOf(CancellationException.class);
    }
}
