// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.nio.file.Path;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;

/** A training with a checkpoint after each epoch, alone in its JVM, so that it can be killed. */
final class KilledTraining {
    static final int EPOCHS = 600;

    private KilledTraining() {}

    static CganConfig config() {
        return TinyProblem.config().epochs(EPOCHS).threads(1).build();
    }

    static StoppingConfig stopping() {
        return new StoppingConfig(20, 0, 0, true);
    }

    static TrainingResult train(CheckpointConfig checkpoints, TrainingListener listener) throws Exception {
        LatentPartition partition = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
        TrainingData.Split split = TinyProblem.data(partition).holdOut(5);
        return new TrainingRun(new CganTrainer(config(), partition), split.training())
                .stopping(new EarlyStopping(stopping(), new LegibleCoverage(split.heldOut()), Progress.none()))
                .checkpoints(checkpoints, Progress.none())
                .train(listener);
    }

    /** Trains with the folder given, and says on standard output when an iteration was done. */
    public static void main(String[] args) throws Exception {
        boolean[] said = new boolean[1];
        train(new CheckpointConfig(Path.of(args[0]), 1, 0, 3, true), new TrainingListener() {
            @Override
            public void iteration(long done, long total) {
                if (!said[0]) {
                    said[0] = true;
                    System.out.println("training from " + done);
                }
            }
        });
        System.out.println("finished");
    }
}
