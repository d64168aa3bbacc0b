// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.chart.BarChart;
import org.ductus.engine.picture.chart.Chart;
import org.ductus.engine.picture.chart.ChartSheet;
import org.ductus.engine.picture.chart.Tone;
import org.ductus.engine.score.PairScore;
import org.ductus.engine.score.PairScorerConfig;
import org.ductus.engine.score.PairScores;
import org.ductus.engine.score.PaperFigures;

/** How much samples of a class differ, beside real samples and the paper's figures. */
public final class PairScoreReport {

    private static final int WIDTH = 1060;

    /** Classes and groups that the chart of classes has room for. */
    private static final int MOST_CLASSES = 60;

    private static final int MOST_GROUPS = 4;

    private static final int MOST_SENTENCES = 8;

    private final PairScores scores;

    private final PairScorerConfig config;

    private final boolean paper;

    /**
     * @param scores the scores
     * @param config how they were made
     * @param paper whether the paper's figures stand beside them
     */
    public PairScoreReport(PairScores scores, PairScorerConfig config, boolean paper) {
        this.scores = scores;
        this.config = config;
        this.paper = paper;
    }

    private static String name(PairScore score) {
        return score.group().isEmpty() ? "all samples" : score.group();
    }

    private static Optional<PaperFigures> paper(PairScore score) {
        List<String> values = List.of(score.group().split(", "));
        return Arrays.stream(Sampling.values())
                .filter(sampling -> values.contains(sampling.displayName()))
                .findFirst()
                .flatMap(PaperFigures::of);
    }

    private boolean hasReference() {
        return scores.groups().stream().anyMatch(score -> score.referencePairs() > 0);
    }

    private Chart groups(
            String measure,
            ToDoubleFunction<PairScore> value,
            ToDoubleFunction<PairScore> high,
            ToDoubleFunction<PairScore> reference,
            ToDoubleFunction<PaperFigures> printed) {
        List<PairScore> sorted = scores.groups().stream()
                .sorted(Comparator.comparingDouble(value).reversed())
                .toList();
        var chart = new BarChart(
                measure + " of each group",
                sorted.stream().map(PairScoreReport::name).toList(),
                measure,
                true);
        chart.bars(measure + " with its 95 % interval", Tone.BLUE, each(sorted, value), halves(sorted, value, high));
        if (hasReference()) {
            chart.ticks("real samples of the same classes", Tone.GREEN, each(sorted, reference));
        }
        if (paper) {
            chart.ticks("the paper's Table 2", Tone.VERMILION, each(sorted, score -> paper(score)
                    .map(printed::applyAsDouble)
                    .orElse(Double.NaN)));
        }
        return chart.chart(WIDTH / 2, Math.min(900, 110 + 56 * sorted.size()));
    }

    private static double[] each(List<PairScore> list, ToDoubleFunction<PairScore> value) {
        return list.stream()
                .mapToDouble(score -> score == null ? Double.NaN : value.applyAsDouble(score))
                .toArray();
    }

    private static double[] halves(
            List<PairScore> list, ToDoubleFunction<PairScore> value, ToDoubleFunction<PairScore> high) {
        return each(list, score -> high.applyAsDouble(score) - value.applyAsDouble(score));
    }

    /** The classes, most different samples first; a bar for each of the first groups. */
    private Chart classes() {
        Map<String, Map<String, PairScore>> byGroup = new LinkedHashMap<>();
        for (PairScore score : scores.classes()) {
            byGroup.computeIfAbsent(name(score), group -> new LinkedHashMap<>()).put(score.label(), score);
        }
        Map<String, PairScore> first = byGroup.values().iterator().next();
        Set<String> labels = new LinkedHashSet<>();
        first.values().stream()
                .sorted(Comparator.comparingDouble(PairScore::msd).reversed())
                .forEach(score -> labels.add(score.label()));
        scores.classes().forEach(score -> labels.add(score.label()));
        List<String> shown = labels.stream().limit(MOST_CLASSES).toList();
        var chart = new BarChart("MSD of each class", shown, "MSD", false);
        int series = 0;
        for (var group : byGroup.entrySet()) {
            if (series < MOST_GROUPS) {
                List<PairScore> own = new ArrayList<>();
                shown.forEach(label -> own.add(group.getValue().get(label)));
                chart.bars(
                        group.getKey(),
                        Tone.ofSeries(series++),
                        each(own, PairScore::msd),
                        halves(own, PairScore::msd, PairScore::msdHigh));
            }
        }
        if (hasReference()) {
            List<PairScore> any = new ArrayList<>();
            shown.forEach(label -> any.add(byGroup.values().stream()
                    .map(group -> group.get(label))
                    .filter(score -> score != null)
                    .findFirst()
                    .orElseThrow()));
            chart.ticks("real samples", Tone.INK, each(any, PairScore::referenceMsd));
        }
        return chart.chart(WIDTH, 360);
    }

    private String sentence(PairScore score) {
        var text = new StringBuilder(name(score) + ": MSD " + Texts.number(score.msd(), 3) + " ("
                + interval(score.msdLow(), score.msdHigh()) + "), NRMSD " + Texts.number(score.nrmsd(), 3) + " ("
                + interval(score.nrmsdLow(), score.nrmsdHigh()) + "), from " + Texts.count(score.pairs(), "pair")
                + ".");
        if (score.referencePairs() > 0) {
            text.append(" That is ")
                    .append(Texts.percent(score.msd() / score.referenceMsd()))
                    .append(" of the MSD among real samples of the same classes (")
                    .append(Texts.number(score.referenceMsd(), 3))
                    .append(").");
        }
        if (paper) {
            paper(score).ifPresent(figures -> text.append(" The paper reports MSD ")
                    .append(Texts.number(figures.msd(), 5))
                    .append(" and NRMSD ")
                    .append(Texts.number(figures.nrmsd(), 5))
                    .append('.'));
        }
        return text.toString();
    }

    private static String interval(double low, double high) {
        return Double.isFinite(low) && Double.isFinite(high)
                ? "95 % interval " + Texts.number(low, 3) + " to " + Texts.number(high, 3)
                : "no interval: too few pairs";
    }

    /** {@return the picture as a PNG file's bytes} */
    public byte[] png() {
        List<String> lines = new ArrayList<>(scores.groups().stream()
                .limit(MOST_SENTENCES)
                .map(this::sentence)
                .toList());
        lines.add("Low is not good by itself: a generator that always writes the same scores 0.");
        Chart msd = groups("MSD", PairScore::msd, PairScore::msdHigh, PairScore::referenceMsd, PaperFigures::msd);
        Chart nrmsd =
                groups("NRMSD", PairScore::nrmsd, PairScore::nrmsdHigh, PairScore::referenceNrmsd, PaperFigures::nrmsd);
        return new ChartSheet("How much samples of a class differ", lines)
                .place(msd, 6, 0)
                .place(nrmsd, 12 + WIDTH / 2.0, 0)
                .place(classes(), 6, 6.0 + msd.height())
                .png();
    }

    /** {@return the page's content, for {@link HtmlPage#document}} */
    public String html() {
        var page = new HtmlPage("How much samples of a class differ")
                .paragraph("Pairs: " + config.pairing().displayName() + ". Compared: "
                        + config.components().displayName() + ". NRMSD divided by: "
                        + config.denominator().displayName() + ".")
                .paragraph("Low is not good by itself: a generator that always writes the same scores 0. Samples that"
                        + " differ as much as real ones do are the aim.");
        scores.groups().stream().limit(20).forEach(score -> page.paragraph(sentence(score)));
        if (!scores.withoutPairs().isEmpty()) {
            page.paragraph("Left out, because they have no pair: " + String.join(", ", scores.withoutPairs()) + ".");
        }
        String beside = (hasReference() ? " beside real samples of the same classes" : "")
                + (paper ? (hasReference() ? " and the paper's figures" : " beside the paper's figures") : "");
        page.beginRow()
                .figure(
                        groups("MSD", PairScore::msd, PairScore::msdHigh, PairScore::referenceMsd, PaperFigures::msd),
                        "Mean squared difference of each group" + beside + ".")
                .figure(
                        groups(
                                "NRMSD",
                                PairScore::nrmsd,
                                PairScore::nrmsdHigh,
                                PairScore::referenceNrmsd,
                                PaperFigures::nrmsd),
                        "Normalised root mean squared difference of each group" + beside + ".")
                .endRow()
                .figure(
                        classes(),
                        "Mean squared difference within each class, sorted by the first group, with 95 % intervals"
                                + (hasReference() ? ", beside that of real samples (short lines)." : "."));
        page.table(
                "Numbers of each class",
                List.of("Class", "Group", "MSD", "MSD low", "MSD high", "NRMSD", "Pairs", "Real MSD"),
                scores.classes().stream().limit(2000).map(PairScoreReport::row).toList());
        return page.content();
    }

    private static List<String> row(PairScore score) {
        return List.of(
                score.label(),
                name(score),
                Texts.number(score.msd(), 3),
                Texts.number(score.msdLow(), 3),
                Texts.number(score.msdHigh(), 3),
                Texts.number(score.nrmsd(), 3),
                Texts.number(score.pairs(), 12),
                Texts.number(score.referenceMsd(), 3));
    }
}
