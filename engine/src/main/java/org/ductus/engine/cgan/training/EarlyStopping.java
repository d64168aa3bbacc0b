// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingPlan;

/** Measures a training every few epochs, keeps its best model, and ends it where it no longer gets better. */
public final class EarlyStopping implements TrainingListener {
    private final StoppingConfig config;
    private final TrainingMeasure measure;
    private final Progress progress;
    private final List<Evaluation> evaluations = new ArrayList<>();
    private CganModel best;
    private int perEpoch;

    /**
     * Stopping by a measure.
     *
     * @param config the rules
     * @param measure the measure
     * @param progress may cancel an evaluation
     */
    public EarlyStopping(StoppingConfig config, TrainingMeasure measure, Progress progress) {
        this.config = config;
        this.measure = measure;
        this.progress = progress;
    }

    /** Goes on with what had been measured before a break. */
    void restore(List<Evaluation> before, CganModel bestBefore) {
        evaluations.clear();
        evaluations.addAll(before);
        best = bestBefore;
    }

    @Override
    public void started(TrainingPlan plan) {
        perEpoch = plan.iterationsPerEpoch();
    }

    @Override
    public void checkpoint(long done, long total, Supplier<CganModel> model) {
        long epoch = done / perEpoch;
        if (done == 0 || done % perEpoch != 0 || epoch % config.everyEpochs() != 0 || measured(epoch)) {
            return;
        }
        CganModel now = model.get();
        // progress is the training's: it doesn't go back for an evaluation
        double value = measure.of(now, (fraction, message) -> progress.report((double) done / total, message));
        if (config.keepBest() && (evaluations.isEmpty() || value > best().value())) {
            best = now;
        }
        evaluations.add(new Evaluation((int) epoch, value));
    }

    private boolean measured(long epoch) {
        return !evaluations.isEmpty() && evaluations.get(evaluations.size() - 1).epoch() >= epoch;
    }

    @Override
    public boolean enough() {
        if (evaluations.isEmpty()) {
            return false;
        }
        boolean reached = config.target() > 0 && best().value() >= config.target();
        int since = evaluations.size() - 1 - evaluations.indexOf(best());
        return reached || config.patience() > 0 && since >= config.patience();
    }

    /** The first evaluation of the highest value, or null before the first one. */
    public Evaluation best() {
        Evaluation highest = null;
        for (Evaluation e : evaluations) {
            if (highest == null || e.value() > highest.value()) {
                highest = e;
            }
        }
        return highest;
    }

    /** The model of the best evaluation; null before the first one, or where the best is not kept. */
    public CganModel bestModel() {
        return best;
    }

    /** All evaluations, in order. */
    public List<Evaluation> evaluations() {
        return List.copyOf(evaluations);
    }

    /** The rules by name, as a checkpoint keeps them. */
    Map<String, String> settings() {
        return Map.of(
                "measure", measure.name(),
                "epochs between evaluations", String.valueOf(config.everyEpochs()),
                "evaluations without progress", String.valueOf(config.patience()),
                "target", String.valueOf(config.target()),
                "keep the best", String.valueOf(config.keepBest()));
    }
}
