// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.ductus.engine.Progress;

/** How far the trainings of a study are. Set by any thread, reported by one. */
public final class StudyProgress {
    private final List<StudyTask> tasks;
    private final Progress progress;
    private final AtomicLongArray shares;

    /** Nothing done yet. */
    public StudyProgress(List<StudyTask> tasks, Progress progress) {
        this.tasks = tasks;
        this.progress = progress;
        shares = new AtomicLongArray(tasks.size());
    }

    /** Sets the share of a training that is done, 0 to 1. */
    public void set(int task, double share) {
        shares.set(task, Double.doubleToLongBits(Math.min(1, share)));
    }

    /** Reports the share of all; may cancel. */
    public void report(int waitedFor) {
        double sum = 0;
        for (int i = 0; i < shares.length(); i++) {
            sum += Double.longBitsToDouble(shares.get(i));
        }
        progress.report(
                Math.min(1, sum / shares.length()),
                () -> "Training " + (waitedFor + 1) + " of " + shares.length() + " ("
                        + tasks.get(waitedFor).name() + ")");
    }
}
