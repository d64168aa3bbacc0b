// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/** Hears what a training does. Called on the thread that trains; an exception from it ends the training and passes on. */
public interface TrainingListener {

    /** Called once, before the first iteration. */
    default void started(TrainingPlan plan) {}

    /**
     * Called after each iteration; the place to cancel.
     *
     * @param done iterations done since the model's start
     * @param total iterations planned in all
     * @throws java.util.concurrent.CancellationException to end the training
     */
    default void iteration(long done, long total) {}

    /** Called after each epoch, and for the part of an epoch done when the time limit ends the training. */
    default void epoch(EpochRecord epoch) {}

    /** A listener that does nothing. */
    static TrainingListener none() {
        return new TrainingListener() {};
    }
}
