// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.nd4j.NativeRuntime;

/** One training with its checkpoints and stop rules: goes on from a checkpoint, and keeps the best model. */
public final class TrainingRun {
    /** What a checkpoint may take beside its numbers: history, evaluations and the latent partition. */
    private static final long TEXT = 256L << 20;

    private final CganTrainer trainer;
    private final TrainingData data;
    private final List<String> warnings = new ArrayList<>();
    private CganModel startFrom;
    private EarlyStopping stopping;
    private CheckpointConfig checkpoints;
    private Progress progress = Progress.none();
    private final TrainingWatch watch;

    /** A training without checkpoints and stop rules, from the seed. */
    public TrainingRun(CganTrainer trainer, TrainingData data) {
        this.trainer = trainer;
        this.data = data;
        watch = new TrainingWatch(data);
    }

    /** Continues a model, or null for none. */
    public TrainingRun continuing(CganModel model) {
        startFrom = model;
        return this;
    }

    /** Measures and stops, or null for neither. */
    public TrainingRun stopping(EarlyStopping rules) {
        stopping = rules;
        return this;
    }

    /** Writes checkpoints, or null for none. The progress is reported to while a large one is written, and may cancel. */
    public TrainingRun checkpoints(CheckpointConfig config, Progress whileWriting) {
        checkpoints = config;
        progress = whileWriting;
        return this;
    }

    /**
     * Trains.
     *
     * @param listener hears epochs and may cancel
     * @throws IOException with a sentence, if checkpoints can't be read or written
     * @throws IllegalArgumentException if data, model, checkpoint and configuration don't fit together
     * @throws java.util.concurrent.CancellationException if the listener cancels
     * @throws DivergenceException if a number is no longer finite
     */
    public TrainingResult train(TrainingListener listener) throws IOException {
        if (checkpoints == null) {
            return result(trainer.train(data, startFrom, with(listener)));
        }
        try (CheckpointFolder folder = new CheckpointFolder(checkpoints.folder(), mostBytes())) {
            String origin = startFrom == null ? "" : startFrom.fingerprint();
            CganModel start = resume(folder, origin);
            if (start != startFrom && complete(start)) {
                warnings.add("The checkpoint in " + folder.path()
                        + " already had all epochs, so that nothing was left to train.");
                return result(start);
            }
            List<EpochRecord> before = start == null ? List.of() : start.history();
            try (CheckpointWriter writer =
                    new CheckpointWriter(checkpoints, folder, stopping, origin, before, progress)) {
                return result(trainer.train(data, start, with(listener, writer)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (DivergenceException e) {
            throw new DivergenceException(
                    e.getMessage() + " Checkpoints written before it are kept in " + checkpoints.folder() + ".");
        }
    }

    /** The model to start from: the last checkpoint's, else the one given. */
    private CganModel resume(CheckpointFolder folder, String origin) throws IOException {
        if (!checkpoints.goOn()) {
            if (!folder.files().isEmpty()) {
                throw new IOException("The checkpoint folder " + folder.path() + " already holds checkpoints: choose"
                        + " another folder, empty this one, or go on from its last checkpoint.");
            }
            return startFrom;
        }
        Checkpoint last = folder.last(warnings);
        if (last == null) {
            return startFrom;
        }
        Map<String, String> rules = stopping == null ? Map.of() : stopping.settings();
        CheckpointFit.check(folder.path(), last, trainer, data, rules, origin);
        if (stopping != null) {
            stopping.restore(last.evaluations(), last.best());
        }
        return last.model();
    }

    private boolean complete(CganModel model) {
        return stopping != null && stopping.enough()
                || model.state().iterations()
                        >= (long) trainer.iterationsPerEpoch(data)
                                * trainer.config().epochs();
    }

    private TrainingListener with(TrainingListener listener, TrainingListener... more) {
        List<TrainingListener> all = new ArrayList<>(List.of(watch, listener));
        if (stopping != null) {
            all.add(stopping); // before the checkpoint, which holds its evaluations
        }
        all.addAll(List.of(more));
        return TrainingListener.all(all.toArray(TrainingListener[]::new));
    }

    /** What watches the training while it runs. */
    public TrainingWatch watch() {
        return watch;
    }

    private TrainingResult result(CganModel last) {
        warnings.addAll(watch.warnings());
        NativeRuntime.foreignBlas().ifPresent(warnings::add);
        if (stopping == null) {
            return new TrainingResult(last, last.history(), List.of(), null, false, warnings);
        }
        CganModel kept = stopping.bestModel() == null ? last : stopping.bestModel();
        return new TrainingResult(
                kept,
                last.history(),
                stopping.evaluations(),
                stopping.best(),
                last.history().size() < trainer.config().epochs() && stopping.enough(),
                warnings);
    }

    private long mostBytes() {
        return 2 * Float.BYTES * TrainingState.size(trainer.config(), trainer.partition()) + TEXT;
    }
}
