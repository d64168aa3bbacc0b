// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import org.apache.spark.TaskContext;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.training.FreeMemory;

/** What every task does about memory and a cancel. */
final class TaskGuards {

    private TaskGuards() {}

    /**
     * Refuses a training that would not fit: memory that runs out takes Spark's own threads with it.
     *
     * @param where whose memory it is, such as "a worker"
     * @throws IllegalStateException with the numbers, after which Spark tries another worker, or this one later
     */
    static void checkMemory(CganTrainer trainer, TrainingData data, String where) {
        long needed = trainer.estimatedBytes(data);
        if (!FreeMemory.whenNeeding(needed).holds(needed)) {
            throw new IllegalStateException(
                    "There is not enough memory on " + where + ": about " + (needed >> 20) + " MB are needed.");
        }
    }

    /**
     * What to throw where memory ran out all the same: not to end the worker, which others use; elsewhere, or later, there may be
     * enough.
     */
    static IllegalStateException outOfMemory(OutOfMemoryError e) {
        return new IllegalStateException("There is not enough memory on a worker.", e);
    }

    /** Ends a task that Spark has cancelled. */
    static void goOn(TaskContext context) {
        if (context.isInterrupted()) {
            throw new IllegalStateException("The task was cancelled.");
        }
    }
}
