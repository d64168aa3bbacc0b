// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;

/**
 * Says how good the samples are that a model writes. Made with the real samples that it compares with; the same model gives the
 * same value whenever it is asked, so that a training that goes on from a checkpoint decides as one without a break.
 */
public interface TrainingMeasure {

    /** Name and settings; two measures of one name give the same values. */
    String name();

    /**
     * Measures samples that the model's averaged generator writes.
     *
     * @param model the model as it is now
     * @param progress may cancel; asked often enough to answer within a second
     * @return a finite number; higher is better
     */
    double of(CganModel model, Progress progress);
}
