// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.List;
import java.util.function.Supplier;

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

    /**
     * Called several times a second while iterations are done elsewhere and have to be waited for; a place to cancel.
     *
     * @throws java.util.concurrent.CancellationException to end the training
     */
    default void waiting() {}

    /** Called after each epoch, and for the part of an epoch done when the time limit ends the training. */
    default void epoch(EpochRecord epoch) {}

    /**
     * Called before the first iteration and after each one that ends with one model, where the model may be copied. Replicas
     * have one model where they are averaged.
     *
     * @param done iterations done since the model's start
     * @param total iterations planned in all
     * @param model makes a copy of the model as it is now; only to be called within this method, and seldom, since it copies
     *     all weights
     */
    default void checkpoint(long done, long total, Supplier<CganModel> model) {}

    /**
     * Asked where {@link #checkpoint} was called, after it: true ends the training with what it has
     * learnt.
     */
    default boolean enough() {
        return false;
    }

    /** A listener that passes everything on to each of several, in their order. */
    static TrainingListener all(TrainingListener... listeners) {
        List<TrainingListener> each = List.of(listeners);
        return new TrainingListener() {
            @Override
            public void started(TrainingPlan plan) {
                each.forEach(listener -> listener.started(plan));
            }

            @Override
            public void iteration(long done, long total) {
                each.forEach(listener -> listener.iteration(done, total));
            }

            @Override
            public void waiting() {
                each.forEach(TrainingListener::waiting);
            }

            @Override
            public void epoch(EpochRecord epoch) {
                each.forEach(listener -> listener.epoch(epoch));
            }

            @Override
            public boolean enough() {
                return each.stream().anyMatch(TrainingListener::enough);
            }

            @Override
            public void checkpoint(long done, long total, Supplier<CganModel> model) {
                each.forEach(listener -> listener.checkpoint(done, total, model));
            }
        };
    }

    /** A listener that does nothing. */
    static TrainingListener none() {
        return new TrainingListener() {};
    }
}
