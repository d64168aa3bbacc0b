// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.TrainingAlbum;
import org.ductus.engine.ink.VectorCode;
import org.ductus.engine.picture.InkSvg;
import org.ductus.engine.picture.chart.Chart;
import org.ductus.engine.picture.chart.ChartSheet;
import org.ductus.engine.picture.chart.Tone;
import org.ductus.engine.picture.chart.XyChart;

/** How a training went: curves over its epochs, and what the generator wrote on the way. */
public final class TrainingReport {

    private static final int WIDTH = 520;

    private static final int HEIGHT = 270;

    /** Points of a curve; more epochs are averaged in groups. */
    private static final int POINTS = 400;

    /** Largest to smallest gradient norm above which the axis is logarithmic. */
    private static final double MANY_TIMES = 30;

    private static final int ROWS = 40;

    private static final int INK_PIXELS = 40;

    private final CganModel model;

    private final List<TrainingAlbum.Snapshot> snapshots;

    /** The history, or groups of its epochs. */
    private final List<List<EpochRecord>> groups = new ArrayList<>();

    /**
     * @param model the trained model
     * @param album what was taken while it was trained
     */
    public TrainingReport(CganModel model, TrainingAlbum album) {
        this.model = model;
        snapshots = album.snapshots();
        List<EpochRecord> history = model.history();
        int size = (history.size() + POINTS - 1) / POINTS;
        for (int i = 0; i < history.size(); i += size) {
            groups.add(history.subList(i, Math.min(history.size(), i + size)));
        }
    }

    private double[] curve(ToDoubleFunction<EpochRecord> value) {
        return groups.stream()
                .mapToDouble(
                        group -> group.stream().mapToDouble(value).average().orElseThrow())
                .toArray();
    }

    private XyChart chart(String title, String unit) {
        return new XyChart(title, "epoch", unit).wholeX();
    }

    private double[] epochs() {
        return curve(EpochRecord::epoch);
    }

    private Chart losses() {
        return chart("Losses", "cross-entropy")
                .line("discriminator", Tone.BLUE, epochs(), curve(EpochRecord::lossDiscriminator))
                .line("generator", Tone.VERMILION, epochs(), curve(EpochRecord::lossGenerator))
                .fromZero()
                .chart(WIDTH, HEIGHT);
    }

    private Chart scores() {
        return chart("Scores of the discriminator", "taken for real")
                .line("real samples", Tone.BLUE, epochs(), curve(EpochRecord::scoreReal))
                .line("generated samples", Tone.VERMILION, epochs(), curve(EpochRecord::scoreFake))
                .rangeY(0, 1)
                .chart(WIDTH, HEIGHT);
    }

    private Chart norms() {
        double[] discriminator = positive(curve(EpochRecord::gradientNormDiscriminator));
        double[] generator = positive(curve(EpochRecord::gradientNormGenerator));
        double[] all = DoubleStream.concat(DoubleStream.of(discriminator), DoubleStream.of(generator))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        var chart = chart("Gradient norms", "L2 norm before clipping");
        if (all.length > 0 && all[all.length - 1] > MANY_TIMES * all[0]) {
            chart.logY();
        } else {
            chart.fromZero();
        }
        return chart.line("discriminator", Tone.BLUE, epochs(), discriminator)
                .line("generator", Tone.VERMILION, epochs(), generator)
                .chart(WIDTH, HEIGHT);
    }

    private Chart rate() {
        return chart("Learning rate", "step size of the generator")
                .line("", Tone.GREEN, epochs(), curve(EpochRecord::learningRate))
                .fromZero()
                .chart(WIDTH, HEIGHT);
    }

    /** A logarithm knows no 0. */
    private static double[] positive(double[] values) {
        double[] positive = values.clone();
        for (int i = 0; i < positive.length; i++) {
            positive[i] = positive[i] > 0 ? positive[i] : Double.NaN;
        }
        return positive;
    }

    private String summary() {
        List<EpochRecord> history = model.history();
        double seconds = history.stream().mapToDouble(EpochRecord::seconds).sum();
        return Texts.count(history.size(), "epoch") + " ("
                + Texts.count(model.state().iterations(), "iteration")
                + ") on " + Texts.count(model.provenance().rows(), "sample") + " of "
                + Texts.count(model.classes().size(), "class") + ", in " + duration(Math.round(seconds))
                + "; latent vectors: " + model.partition().config().sampling().displayName() + ", "
                + Texts.count(model.partition().dimensions(), "dimension") + "; seed "
                + model.config().seed() + "; model " + model.fingerprint() + ".";
    }

    private static String duration(long seconds) {
        return seconds < 60
                ? Texts.count(seconds, "second")
                : Texts.count(seconds / 60, "minute") + " " + Texts.count(seconds % 60, "second");
    }

    /** What the last tenth of the training says. */
    private String ending() {
        List<EpochRecord> history = model.history();
        List<EpochRecord> last = history.subList(history.size() - Math.max(1, history.size() / 10), history.size());
        double real =
                last.stream().mapToDouble(EpochRecord::scoreReal).average().orElseThrow();
        double fake =
                last.stream().mapToDouble(EpochRecord::scoreFake).average().orElseThrow();
        String told = real - fake > 0.8
                ? "it tells them apart with ease, so the generator has little to learn from it"
                : real - fake < 0.1 ? "it can hardly tell them apart" : "it tells them apart in part";
        return "At the end the discriminator gives real samples " + Texts.number(real, 2) + " and generated ones "
                + Texts.number(fake, 2) + " on average (1 = surely real): " + told + ".";
    }

    /** {@return the charts as a PNG file's bytes} */
    public byte[] png() {
        return new ChartSheet("Training of a cGAN", List.of(summary(), ending()))
                .place(losses(), 6, 0)
                .place(scores(), 12.0 + WIDTH, 0)
                .place(norms(), 6, 6.0 + HEIGHT)
                .place(rate(), 12.0 + WIDTH, 6.0 + HEIGHT)
                .png();
    }

    /** {@return the page's content, for {@link HtmlPage#document}} */
    public String html() {
        var page = new HtmlPage("Training of a cGAN").paragraph(summary()).paragraph(ending());
        page.beginRow()
                .figure(
                        losses(),
                        "What each network tries to make small. They work against each other, so neither falls to 0.")
                .figure(
                        scores(),
                        "How sure the discriminator is, from 0 to 1, that samples are real. Lines that meet near 0.5 mean"
                                + " that it can't tell them apart.")
                .figure(norms(), "How large the gradients are. Sudden peaks or a steady rise announce trouble.")
                .figure(rate(), "The step size of each update.")
                .endRow();
        if (!snapshots.isEmpty()) {
            page.heading("What the generator wrote on the way")
                    .paragraph("One sample of each class after so many iterations, always from the same latent vector."
                            + more());
            page.markup(strips());
        }
        page.table(
                "Numbers of the epochs" + (groups.size() > ROWS ? " (the last " + ROWS + " points)" : ""),
                List.of(
                        "Epoch",
                        "Loss, discriminator",
                        "Loss, generator",
                        "Score, real",
                        "Score, generated",
                        "Gradient norm, discriminator",
                        "Gradient norm, generator",
                        "Learning rate"),
                groups.subList(Math.max(0, groups.size() - ROWS), groups.size()).stream()
                        .map(TrainingReport::row)
                        .toList());
        return page.content();
    }

    private String more() {
        int shown = snapshots.get(0).samples().size();
        return shown < model.classes().size() ? " The first " + shown + " classes are shown." : "";
    }

    private static List<String> row(List<EpochRecord> group) {
        List<String> row = new ArrayList<>();
        row.add(
                group.size() == 1
                        ? String.valueOf(group.get(0).epoch())
                        : group.get(0).epoch() + "–"
                                + group.get(group.size() - 1).epoch());
        List<ToDoubleFunction<EpochRecord>> values = List.of(
                EpochRecord::lossDiscriminator,
                EpochRecord::lossGenerator,
                EpochRecord::scoreReal,
                EpochRecord::scoreFake,
                EpochRecord::gradientNormDiscriminator,
                EpochRecord::gradientNormGenerator,
                EpochRecord::learningRate);
        values.forEach(value ->
                row.add(Texts.number(group.stream().mapToDouble(value).average().orElseThrow(), 3)));
        return row;
    }

    /** A row for each class with its samples from left to right, in blocks beside each other. */
    private String strips() {
        var strips = new StringBuilder("<div class=\"row\">\n");
        int classes = snapshots.get(0).samples().size();
        int perBlock = Math.max(1, (classes + 1) / 2);
        for (int first = 0; first < classes; first += perBlock) {
            strips.append("<table class=\"strip\">\n<thead><tr><th scope=\"col\">Class</th>");
            for (TrainingAlbum.Snapshot snapshot : snapshots) {
                strips.append("<th scope=\"col\">")
                        .append(Texts.number(snapshot.iterations(), 12))
                        .append("</th>");
            }
            strips.append("</tr></thead>\n<tbody>\n");
            for (int k = first; k < Math.min(classes, first + perBlock); k++) {
                strips.append("<tr><th scope=\"row\">")
                        .append(HtmlPage.escape(model.classes().get(k)))
                        .append("</th>");
                for (TrainingAlbum.Snapshot snapshot : snapshots) {
                    strips.append("<td>");
                    for (double[] vectors : snapshot.samples().get(k)) {
                        strips.append(InkSvg.of(VectorCode.decode(vectors), INK_PIXELS));
                    }
                    strips.append("</td>");
                }
                strips.append("</tr>\n");
            }
            strips.append("</tbody></table>\n");
        }
        return strips.append("</div>").toString();
    }
}
