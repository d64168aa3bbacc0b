// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import java.util.function.BiConsumer;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.training.LegibleCoverage;
import org.ductus.engine.score.SampleScore;

/** One training of a study, wherever it runs. */
public final class StudyTraining {

    private StudyTraining() {}

    /**
     * Trains and scores. What the settings or the data are to blame for comes back as a failure, since it would fail again;
     * anything else is thrown, and may go well elsewhere.
     *
     * @param task the training
     * @param data the samples
     * @param threads threads to use, on which the result doesn't depend
     * @param afterEach called after each iteration with those done and the whole number; may cancel
     */
    public static StudyResult run(StudyTask task, StudyData data, int threads, BiConsumer<Long, Long> afterEach) {
        long start = System.nanoTime();
        CganConfig config = task.config().toBuilder().threads(threads).build();
        String failure = null;
        CganModel model = null;
        SampleScore score = null;
        try {
            model = new CganTrainer(config, task.partition()).train(data.training(), null, new TrainingListener() {
                @Override
                public void iteration(long done, long total) {
                    afterEach.accept(done, total);
                }
            });
            long all = model.state().iterations();
            score = new LegibleCoverage(data.real()).score(model, (share, text) -> afterEach.accept(all, all));
        } catch (DivergenceException | IllegalArgumentException e) {
            model = null;
            failure = e.getMessage();
        }
        return new StudyResult(task, model, score, failure, (System.nanoTime() - start) / 1e9);
    }
}
