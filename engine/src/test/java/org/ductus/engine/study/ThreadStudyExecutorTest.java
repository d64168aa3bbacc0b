// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.training.LegibleCoverage;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;

class ThreadStudyExecutorTest {

    private static final List<Sampling> WAYS =
            List.of(Sampling.RANDOM, Sampling.PULL_TO_CENTROID, Sampling.TRAINABLE_MEANS);

    private static final CganModel MODEL =
            TinyProblem.train(TinyProblem.config().epochs(1).build());

    private static final StudyData DATA = new StudyData(TinyProblem.data(MODEL.partition()));

    private static List<StudyResult> run(int parallel, List<StudyTask> tasks) {
        List<StudyResult> results = new ArrayList<>();
        new ThreadStudyExecutor(parallel).run(tasks, DATA, Progress.none(), results::add);
        return results;
    }

    private static List<StudyTask> tasks(int epochs) {
        return StudyTask.repeating(MODEL, epochs, WAYS, 2, 5);
    }

    @Test
    void repeatsTheModelsSettingsWithEachWayAndSeed() {
        List<StudyTask> tasks = tasks(3);
        assertThat(tasks)
                .extracting(StudyTask::name)
                .containsExactly(
                        "Random, seed 5",
                        "Random, seed 6",
                        "Pull to centroid (paper), seed 5",
                        "Pull to centroid (paper), seed 6",
                        "Mixture with trainable means, seed 5",
                        "Mixture with trainable means, seed 6");
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task.config().filters()).isEqualTo(MODEL.config().filters());
            assertThat(task.config().epochs()).isEqualTo(3);
            assertThat(task.config().seed()).isEqualTo(task.seed());
            assertThat(task.partition().classes()).isEqualTo(MODEL.classes());
            assertThat(task.partition().config().sampling()).isEqualTo(task.sampling());
        });
        assertThat(tasks.get(2).partition().centroid(0))
                .isEqualTo(tasks.get(4).partition().centroid(0))
                .isNotEqualTo(tasks.get(3).partition().centroid(0));
    }

    /** Whatever runs at a time, results come in order, and each is what a training by itself gives. */
    @Test
    void givesWhatTrainingsByThemselvesGive() {
        List<StudyTask> tasks = tasks(2);
        List<StudyResult> results = run(3, tasks);
        assertThat(results).extracting(StudyResult::task).isEqualTo(tasks);
        for (StudyResult result : results) {
            assertThat(result.failure()).isNull();
            assertThat(result.score())
                    .isEqualTo(new LegibleCoverage(DATA.real()).score(result.model(), Progress.none()));
            assertThat(result.model().fingerprint())
                    .isEqualTo(new CganTrainer(
                                    result.task().config(), result.task().partition())
                            .train(DATA.training(), null, TrainingListener.none())
                            .fingerprint());
        }
        assertThat(run(1, tasks))
                .extracting(r -> r.model().fingerprint())
                .isEqualTo(results.stream().map(r -> r.model().fingerprint()).toList());
    }

    @Test
    void aTrainingThatFailsCostsNoneOfTheOthers() {
        List<StudyTask> tasks = new ArrayList<>(tasks(2));
        StudyTask second = tasks.get(1);
        tasks.set(
                1,
                new StudyTask(
                        second.name(), second.config().toBuilder().steps(5).build(), second.partition()));
        List<Double> shares = new ArrayList<>();
        List<StudyResult> results = new ArrayList<>();
        new ThreadStudyExecutor(2).run(tasks, DATA, (share, text) -> shares.add(share), results::add);
        assertThat(results).hasSize(6);
        assertThat(results.get(1).model()).isNull();
        assertThat(results.get(1).failure()).startsWith("The samples have 4 vectors");
        assertThat(results.stream().filter(r -> r.failure() == null)).hasSize(5);
        assertThat(shares).allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void aCancelEndsAllTrainings() throws InterruptedException {
        Instant start = Instant.now();
        AtomicInteger reports = new AtomicInteger();
        assertThatThrownBy(() -> new ThreadStudyExecutor(2)
                        .run(
                                tasks(1_000_000),
                                DATA,
                                (share, text) -> {
                                    if (reports.incrementAndGet() > 3) {
                                        throw new CancellationException("enough");
                                    }
                                },
                                result -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("study")) {
                thread.join(1000); // its work is done, but it may still be on its way out
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new ThreadStudyExecutor(-1)).hasMessageContaining("from 0");
        List<Sampling> simplex = List.of(Sampling.SIMPLEX_EXCHANGE);
        assertThat(StudyTask.repeating(MODEL, 1, simplex, 1, 1)).hasSize(1);
    }
}
