// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import java.util.List;
import java.util.function.Consumer;
import org.ductus.engine.Progress;

/** Runs the trainings of a study, which don't depend on each other. */
public interface StudyExecutor {

    /**
     * Runs all tasks. A training that fails costs none of the others.
     *
     * @param tasks the trainings
     * @param data what all of them learn from and are scored by
     * @param progress told the share of all iterations done; called on the calling thread, where it may cancel
     * @param results told each result, on the calling thread and in the order of the tasks, as soon as it and those before it
     *     are there
     * @throws java.util.concurrent.CancellationException if progress or results cancel; no training goes on after that
     */
    void run(List<StudyTask> tasks, StudyData data, Progress progress, Consumer<StudyResult> results);
}
