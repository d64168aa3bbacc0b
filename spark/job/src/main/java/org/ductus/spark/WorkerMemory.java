// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.training.FreeMemory;

/** Refuses trainings that would not fit: memory that runs out takes Spark's own threads with it. */
final class WorkerMemory {

    private WorkerMemory() {}

    /**
     * Checks a process's memory.
     *
     * @param where whose memory it is, such as "a worker"
     * @throws IllegalStateException with the numbers, after which Spark tries another worker, or this one later
     */
    static void check(CganTrainer trainer, TrainingData data, String where) {
        long needed = trainer.estimatedBytes(data);
        if (!FreeMemory.whenNeeding(needed).holds(needed)) {
            throw new IllegalStateException(
                    "There is not enough memory on " + where + ": about " + (needed >> 20) + " MB are needed.");
        }
    }
}
