// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingPlan;

/** Shows a training's progress: epoch, losses of the last one, rate and time left. */
public final class TrainingMonitor implements TrainingListener {

    private final Progress progress;

    private final TrainingWatch watch;

    private TrainingPlan plan;

    private EpochRecord last;

    private long start;

    private long first = -1;

    private double share;

    private Supplier<String> text = () -> "Starting";

    /** Shows what the watch sees, too. */
    public TrainingMonitor(Progress progress, TrainingWatch watch) {
        this.progress = progress;
        this.watch = watch;
    }

    @Override
    public void started(TrainingPlan plan) {
        this.plan = plan;
        start = System.nanoTime();
    }

    @Override
    public void epoch(EpochRecord epoch) {
        last = epoch;
    }

    @Override
    public void iteration(long done, long total) {
        if (first < 0) {
            first = done - 1;
        }
        share = (double) done / total;
        text = () -> message(done, total);
        progress.report(share, text);
    }

    @Override
    public void waiting() {
        progress.report(share, text);
    }

    private String message(long done, long total) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double rate = (done - first) / Math.max(seconds, 1e-9);
        long left = Math.round((total - done) / rate);
        long epoch = Math.min(plan.epochs(), done / plan.iterationsPerEpoch() + 1);
        String losses = last == null
                ? ""
                : String.format(Locale.ROOT, ", loss D %.3f, G %.3f", last.lossDiscriminator(), last.lossGenerator());
        return String.format(
                Locale.ROOT,
                "Epoch %d of %d%s, %.0f iterations/s, %s left%s",
                epoch,
                plan.epochs(),
                losses,
                rate,
                duration(left),
                watch.warnings().stream().map(w -> ". " + w).collect(Collectors.joining()));
    }

    private static String duration(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
