// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganlearner;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingPlan;
import org.ductus.engine.cgan.training.TrainingWatch;

/** Shows a training's progress: epoch, losses of the last one, rate and time left. */
final class TrainingMonitor implements TrainingListener {

    private final Progress m_progress;

    private final TrainingWatch m_watch;

    private TrainingPlan m_plan;

    private EpochRecord m_last;

    private long m_start;

    private long m_first = -1;

    /** Shows what the watch sees, too. */
    TrainingMonitor(Progress progress, TrainingWatch watch) {
        m_progress = progress;
        m_watch = watch;
    }

    @Override
    public void started(TrainingPlan plan) {
        m_plan = plan;
        m_start = System.nanoTime();
    }

    @Override
    public void epoch(EpochRecord epoch) {
        m_last = epoch;
    }

    @Override
    public void iteration(long done, long total) {
        if (m_first < 0) {
            m_first = done - 1;
        }
        m_progress.report((double) done / total, () -> message(done, total));
    }

    private String message(long done, long total) {
        double seconds = (System.nanoTime() - m_start) / 1e9;
        double rate = (done - m_first) / Math.max(seconds, 1e-9);
        long left = Math.round((total - done) / rate);
        long epoch = Math.min(m_plan.epochs(), done / m_plan.iterationsPerEpoch() + 1);
        String losses = m_last == null
                ? ""
                : String.format(
                        Locale.ROOT, ", loss D %.3f, G %.3f", m_last.lossDiscriminator(), m_last.lossGenerator());
        return String.format(
                Locale.ROOT,
                "Epoch %d of %d%s, %.0f iterations/s, %s left%s",
                epoch,
                m_plan.epochs(),
                losses,
                rate,
                duration(left),
                m_watch.warnings().stream().map(w -> ". " + w).collect(Collectors.joining()));
    }

    private static String duration(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
