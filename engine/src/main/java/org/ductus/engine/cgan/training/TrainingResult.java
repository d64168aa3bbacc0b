// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.List;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.EpochRecord;

/**
 * What a training came to.
 *
 * @param model the model: the last one, or the best one where that is kept
 * @param history one record for each epoch trained, those after the best model included
 * @param evaluations what was measured, in order
 * @param best the best evaluation, or null where nothing was measured
 * @param stopped whether the training ended by its measure before its last epoch
 * @param warnings sentences about what a user should know
 */
public record TrainingResult(
        CganModel model,
        List<EpochRecord> history,
        List<Evaluation> evaluations,
        Evaluation best,
        boolean stopped,
        List<String> warnings) {

    /** Copies the lists. */
    public TrainingResult {
        history = List.copyOf(history);
        evaluations = List.copyOf(evaluations);
        warnings = List.copyOf(warnings);
    }
}
