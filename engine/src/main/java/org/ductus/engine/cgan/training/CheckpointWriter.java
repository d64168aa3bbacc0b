// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingPlan;

/** Writes checkpoints at the ends of epochs, and the history at the end of each. */
final class CheckpointWriter implements TrainingListener, AutoCloseable {
    private final CheckpointConfig config;
    private final CheckpointFolder folder;
    private final HistoryLog log;
    private final EarlyStopping stopping;
    private final String startedFrom;
    private final Progress progress;
    private long written = System.nanoTime();
    private int perEpoch;
    private EpochRecord pending;

    /**
     * A writer.
     *
     * @param stopping what measures the training, or null
     * @param startedFrom fingerprint of the model that is continued, or empty
     * @param before epochs before this run
     */
    CheckpointWriter(
            CheckpointConfig config,
            CheckpointFolder folder,
            EarlyStopping stopping,
            String startedFrom,
            List<EpochRecord> before,
            Progress progress)
            throws IOException {
        this.config = config;
        this.folder = folder;
        this.stopping = stopping;
        this.startedFrom = startedFrom;
        this.progress = progress;
        log = new HistoryLog(folder.path(), before, evaluations());
    }

    private List<Evaluation> evaluations() {
        return stopping == null ? List.of() : stopping.evaluations();
    }

    @Override
    public void started(TrainingPlan plan) {
        perEpoch = plan.iterationsPerEpoch();
    }

    @Override
    public void epoch(EpochRecord epoch) {
        pending = epoch;
    }

    @Override
    public void checkpoint(long done, long total, Supplier<CganModel> model) {
        if (pending == null) {
            return;
        }
        try {
            logPending();
            if (done % perEpoch == 0 && due(done, total)) {
                folder.write(
                        new Checkpoint(
                                model.get(),
                                stopping == null ? null : stopping.bestModel(),
                                evaluations(),
                                stopping == null ? Map.of() : stopping.settings(),
                                startedFrom),
                        config.keep(),
                        (fraction, message) -> progress.report((double) done / total, message));
                written = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean due(long done, long total) {
        return config.everyEpochs() > 0 && done / perEpoch % config.everyEpochs() == 0
                || config.everyMinutes() > 0 && System.nanoTime() - written >= config.everyMinutes() * 60e9
                || done == total
                || stopping != null && stopping.enough();
    }

    private void logPending() throws IOException {
        if (pending != null) {
            EpochRecord epoch = pending;
            pending = null;
            log.add(epoch, evaluations());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            logPending();
        } finally {
            log.close();
        }
    }
}
