// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.training;

import org.ductus.knime.training.TrainingParameters.IsOwn;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;

/** Sections of the learners' dialogs, in order; KNIME wants neighbours declared in one class. */
public interface TrainingSections {

    /** What is learnt from. */
    @Section(title = "Data")
    interface Data {}

    /** How long and how fast. */
    @Section(title = "Training")
    @After(Data.class)
    interface Training {}

    /** Sizes. */
    @Section(title = "Networks")
    @After(Training.class)
    interface Networks {}

    /** All else that an own model is made of. */
    @Section(title = "Ingredients")
    @After(Networks.class)
    @Effect(predicate = IsOwn.class, type = EffectType.SHOW)
    interface Ingredients {}

    /** Networks side by side. */
    @Section(title = "Replicas")
    @After(Ingredients.class)
    interface Replicas {}

    /** Time, threads, seed. */
    @Section(title = "Run")
    @After(Replicas.class)
    interface Run {}

    /** When the training is measured and ends. */
    @Section(title = "Stop by quality")
    @After(Run.class)
    interface Stopping {}

    /** Where it is saved while it runs. */
    @Section(title = "Checkpoints")
    @After(Stopping.class)
    interface Checkpoints {}

    /** What runs it. */
    @Section(title = "Executor")
    @After(Checkpoints.class)
    @Advanced // all in it is, and a section without settings would still show its title
    interface Executor {}
}
