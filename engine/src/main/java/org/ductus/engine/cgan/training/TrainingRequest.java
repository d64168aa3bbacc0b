// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.Objects;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;

/**
 * What a user asks of one training.
 *
 * @param config the configuration
 * @param stopping when the training is measured and ends, by samples held out for it; or null
 * @param checkpoints where checkpoints are written, or null
 */
public record TrainingRequest(CganConfig config, StoppingConfig stopping, CheckpointConfig checkpoints) {

    /** One row in so many is held out to measure by. */
    private static final int ONE_IN = 10;

    /** Checks that there is a configuration. */
    public TrainingRequest {
        Objects.requireNonNull(config, "config");
    }

    /**
     * A training run.
     *
     * @param trainer a trainer of this configuration
     * @param data the samples, some of which are held out where the training is measured
     * @param previous the model to continue, or null
     * @param progress may cancel measurements and checkpoints
     * @throws IllegalArgumentException with a sentence, if a class is too small to hold samples out
     */
    public TrainingRun run(CganTrainer trainer, TrainingData data, CganModel previous, Progress progress) {
        TrainingRun run;
        if (stopping == null) {
            run = new TrainingRun(trainer, data);
        } else {
            TrainingData.Split split = data.holdOut(ONE_IN);
            run = new TrainingRun(trainer, split.training())
                    .stopping(new EarlyStopping(stopping, new LegibleCoverage(split.heldOut()), progress));
        }
        return run.continuing(previous).checkpoints(checkpoints, progress);
    }
}
