// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.training;

import java.io.IOException;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingAlbum;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.training.FreeMemory;
import org.ductus.engine.cgan.training.TrainingMonitor;
import org.ductus.engine.cgan.training.TrainingRequest;
import org.ductus.engine.cgan.training.TrainingResult;
import org.ductus.engine.cgan.training.TrainingRun;
import org.ductus.engine.latent.LatentPartition;

/**
 * A training that a node is to do.
 *
 * @param request the settings
 * @param partition the latent partition
 * @param data the samples
 * @param previous the model to continue, or null
 * @param album takes samples while the training runs
 * @param progress shows how far it is, and cancels
 */
public record Training(
        TrainingRequest request,
        LatentPartition partition,
        TrainingData data,
        CganModel previous,
        TrainingAlbum album,
        Progress progress) {

    /**
     * Does it in this process.
     *
     * @param trainer a trainer of the request's configuration
     */
    public TrainingResult inThisProcess(CganTrainer trainer) throws IOException {
        // running out of native memory could end KNIME itself
        long needed = trainer.estimatedBytes(data);
        FreeMemory.whenNeeding(needed).check(needed);
        TrainingRun run = request.run(trainer, data, previous, progress);
        return run.train(TrainingListener.all(new TrainingMonitor(progress, run.watch()), album));
    }
}
