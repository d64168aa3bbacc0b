// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import java.util.Objects;
import org.ductus.engine.cgan.TrainingData;

/**
 * The samples of a study.
 *
 * @param training what all trainings learn from
 * @param real real samples of the same classes that models are scored by, best such that nothing was learnt from
 */
public record StudyData(TrainingData training, TrainingData real) {

    /**
     * Checks that both have the same classes.
     *
     * @throws IllegalArgumentException with a sentence, if not
     */
    public StudyData {
        Objects.requireNonNull(training, "training");
        if (!training.classes().equals(real.classes()) || training.steps() != real.steps()) {
            throw new IllegalArgumentException("The samples to score by have the classes " + real.classes() + " and "
                    + real.steps() + " vectors each, but the training samples " + training.classes() + " and "
                    + training.steps() + ": preprocess both in the same way, with all classes in each.");
        }
    }

    /** Samples that models are scored by, too. */
    public StudyData(TrainingData training) {
        this(training, training);
    }
}
