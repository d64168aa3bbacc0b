// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ductus.engine.StudentInterval;
import org.ductus.engine.picture.chart.BarChart;
import org.ductus.engine.picture.chart.Chart;
import org.ductus.engine.picture.chart.ChartSheet;
import org.ductus.engine.picture.chart.Tone;
import org.ductus.engine.score.RealismMeasure;
import org.ductus.engine.score.RealismScore;
import org.ductus.engine.score.RealismScores;

/** How real and how diverse samples are: sentences, measures of each group beside real ink's, and of each class. */
public final class RealismReport {

    private static final int WIDTH = 1040;

    private static final int MOST_GROUPS = 30;

    private static final int MOST_CLASSES = 60;

    /** Groups whose classes have bars beside each other. */
    private static final int MOST_SERIES = 4;

    private static final List<RealismMeasure> MEASURES = List.of(
            RealismMeasure.LEGIBILITY,
            RealismMeasure.COVERAGE,
            RealismMeasure.DIVERSITY_VECTORS,
            RealismMeasure.DIVERSITY_DRAWN,
            RealismMeasure.RECALL,
            RealismMeasure.NEAREST);

    private final RealismScores scores;

    private final List<RealismScore> groups;

    private final Map<String, Map<String, RealismScore>> classes = new LinkedHashMap<>();

    /**
     * @param scores the scores
     */
    public RealismReport(RealismScores scores) {
        this.scores = scores;
        groups = scores.groups().stream()
                .limit(MOST_GROUPS)
                .sorted(Comparator.comparingDouble((RealismScore score) ->
                                orLeast(score.generated().legibility()))
                        .reversed())
                .toList();
        for (RealismScore score : scores.classes()) {
            classes.computeIfAbsent(score.group(), group -> new LinkedHashMap<>())
                    .put(score.label(), score);
        }
    }

    private static double orLeast(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    private static String name(String group) {
        return group.isEmpty() ? "all samples" : group;
    }

    /** {@return what was found, a sentence for each group} */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (RealismScore score : groups) {
            var text = new StringBuilder(name(score.group()) + ": ");
            if (Double.isFinite(score.generated().legibility())) {
                text.append("read as meant ")
                        .append(Texts.percent(score.generated().legibility()))
                        .append(" (held-out real ink ")
                        .append(Texts.percent(score.real().legibility()))
                        .append("), ");
            }
            text.append(Texts.percent(score.generated().diversityDrawn())).append(" as diverse as real ink when drawn");
            if (!score.failed().isEmpty()) {
                text.append("; hardly legible: ").append(String.join(" ", score.failed()));
            }
            if (!score.collapsed().isEmpty()) {
                text.append("; samples look alike: ").append(String.join(" ", score.collapsed()));
            }
            findings.add(text.append('.').toString());
        }
        return findings;
    }

    /** Half the 95 % interval of a group's mean over its classes, by Student's t. */
    private double half(RealismScore group, RealismMeasure measure) {
        double[] each = classes.getOrDefault(group.group(), Map.of()).values().stream()
                .mapToDouble(score -> measure.of(score.generated()))
                .filter(Double::isFinite)
                .toArray();
        return StudentInterval.half(each, 0.95);
    }

    private Chart groups(RealismMeasure measure, int width) {
        var chart = new BarChart(
                measure.displayName(),
                groups.stream().map(score -> name(score.group())).toList(),
                "",
                true);
        chart.bars(
                "generated, with its 95 % interval over classes",
                Tone.BLUE,
                groups.stream()
                        .mapToDouble(score -> measure.of(score.generated()))
                        .toArray(),
                groups.stream().mapToDouble(score -> half(score, measure)).toArray());
        chart.ticks(
                "held-out real ink",
                Tone.GREEN,
                groups.stream().mapToDouble(score -> measure.of(score.real())).toArray());
        return chart.chart(width, Math.min(900, 110 + (groups.size() > 8 ? 26 : 50) * groups.size()));
    }

    /** Bars of the classes of the first groups, the worst of the first group first. */
    private Chart classes(String title, RealismMeasure measure) {
        List<Map<String, RealismScore>> shown = groups.stream()
                .limit(MOST_SERIES)
                .map(score -> classes.get(score.group()))
                .toList();
        List<String> labels = shown.get(0).values().stream()
                .sorted(Comparator.comparingDouble(score -> orLeast(measure.of(score.generated()))))
                .limit(MOST_CLASSES)
                .map(RealismScore::label)
                .toList();
        var chart = new BarChart(title, labels, "", false);
        for (int i = 0; i < shown.size(); i++) {
            Map<String, RealismScore> own = shown.get(i);
            chart.bars(
                    name(groups.get(i).group()),
                    Tone.ofSeries(i),
                    each(labels, own, score -> measure.of(score.generated())),
                    null);
        }
        chart.ticks("held-out real ink", Tone.INK, each(labels, shown.get(0), score -> measure.of(score.real())));
        return chart.chart(WIDTH, 320);
    }

    private static double[] each(
            List<String> labels, Map<String, RealismScore> scores, ToDoubleFunction<RealismScore> value) {
        return labels.stream()
                .mapToDouble(label -> scores.get(label) == null ? Double.NaN : value.applyAsDouble(scores.get(label)))
                .toArray();
    }

    /** {@return the picture as a PNG file's bytes} */
    public byte[] png() {
        var sheet = new ChartSheet("How real and how diverse samples are", findings());
        double y = sheet.columns(
                MEASURES.stream().map(measure -> groups(measure, WIDTH / 2)).toList(), 2);
        sheet.place(classes("Legibility of each class", RealismMeasure.LEGIBILITY), 6, y);
        sheet.place(classes("Diversity of each class, drawn", RealismMeasure.DIVERSITY_DRAWN), 6, y + 326);
        return sheet.png();
    }

    /** {@return the page's content, for {@link HtmlPage#document}} */
    public String html() {
        var page = new HtmlPage("How real and how diverse samples are");
        findings().forEach(page::paragraph);
        if (!scores.tooSmall().isEmpty()) {
            page.paragraph(
                    "Too few real samples for recall and coverage of: " + String.join(", ", scores.tooSmall()) + ".");
        }
        page.paragraph(
                "Short lines show what held-out real ink reaches: the aim is to come near them, from either side.");
        for (int i = 0; i < MEASURES.size(); i += 2) {
            page.beginRow();
            for (RealismMeasure measure : MEASURES.subList(i, i + 2)) {
                page.figure(groups(measure, WIDTH / 2), caption(measure));
            }
            page.endRow();
        }
        page.figure(
                        classes("Legibility of each class", RealismMeasure.LEGIBILITY),
                        "Share of each class's samples that are read as meant, the worst first, beside held-out real ink.")
                .figure(
                        classes("Diversity of each class, drawn", RealismMeasure.DIVERSITY_DRAWN),
                        "How much samples of a class differ when drawn, over how much real ones do.");
        List<String> head = new ArrayList<>(List.of("Class", "Group"));
        MEASURES.forEach(measure -> {
            head.add(measure.displayName());
            head.add("Real");
        });
        page.table(
                "Numbers of each class",
                head,
                scores.classes().stream().limit(2000).map(RealismReport::row).toList());
        return page.content();
    }

    /** What the chart shows, for those who don't see it. */
    private String caption(RealismMeasure measure) {
        var text = new StringBuilder(measure.displayName() + ": ");
        for (RealismScore score : groups) {
            text.append(name(score.group()))
                    .append(' ')
                    .append(Texts.number(measure.of(score.generated()), 3))
                    .append(", real ink ")
                    .append(Texts.number(measure.of(score.real()), 3))
                    .append("; ");
        }
        return text.substring(0, text.length() - 2) + ".";
    }

    private static List<String> row(RealismScore score) {
        List<String> row = new ArrayList<>(List.of(score.label(), name(score.group())));
        MEASURES.forEach(measure -> {
            row.add(Texts.number(measure.of(score.generated()), 3));
            row.add(Texts.number(measure.of(score.real()), 3));
        });
        return row;
    }
}
