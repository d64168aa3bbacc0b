// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ductus.engine.Progress;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyExecutor;
import org.ductus.engine.study.StudyResult;
import org.ductus.engine.study.StudyTask;

/**
 * Runs the trainings of a study by a driver. One model at a time is in this process.
 *
 * @param driver the driver
 * @param folder the run folder, which stays with all results; null for a temporary one
 */
public record ClusterStudyExecutor(Driver driver, Path folder) implements StudyExecutor {

    /** {@inheritDoc} @throws UncheckedIOException with a sentence, if the driver or the folder fails */
    @Override
    public void run(List<StudyTask> tasks, StudyData data, Progress progress, Consumer<StudyResult> results) {
        try (RunPlace place = RunPlace.of(folder)) {
            StudyFolder study = new StudyFolder(place.folder());
            study.write(tasks, data);
            boolean[] ready = new boolean[tasks.size()];
            int[] next = {0};
            DriverProcess.run(driver, Driver.Work.STUDY, place.folder(), progress, task -> {
                ready[task] = true;
                for (; next[0] < ready.length && ready[next[0]]; next[0]++) {
                    StudyResult result = study.result(next[0], tasks.get(next[0]));
                    results.accept(result);
                }
            });
            if (next[0] < tasks.size()) {
                throw new IOException(
                        "The driver left no result of " + tasks.get(next[0]).name() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
