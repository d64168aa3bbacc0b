// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganlearner;

import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.training.EarlyStopping;
import org.ductus.engine.cgan.training.LegibleCoverage;
import org.ductus.engine.cgan.training.TrainingRun;
import org.knime.core.node.InvalidSettingsException;

/** Training runs as the settings ask for. */
final class TrainingRules {

    /** One row in so many is held out to measure by. */
    private static final int ONE_IN = 10;

    private TrainingRules() {}

    /**
     * A training run.
     *
     * @param previous the model to continue, or null
     * @throws IllegalArgumentException with a sentence, if a class is too small to hold samples out
     */
    static TrainingRun run(
            CganLearnerParameters parameters,
            CganTrainer trainer,
            TrainingData data,
            CganModel previous,
            Progress progress)
            throws InvalidSettingsException {
        TrainingRun run;
        if (parameters.m_stopByQuality) {
            TrainingData.Split split = data.holdOut(ONE_IN);
            run = new TrainingRun(trainer, split.training())
                    .stopping(new EarlyStopping(parameters.stopping(), new LegibleCoverage(split.heldOut()), progress));
        } else {
            run = new TrainingRun(trainer, data);
        }
        return run.continuing(previous).checkpoints(parameters.checkpoints(), progress);
    }
}
