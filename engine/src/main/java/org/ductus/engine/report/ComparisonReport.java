// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.picture.chart.Chart;
import org.ductus.engine.picture.chart.ChartSheet;
import org.ductus.engine.picture.chart.IntervalChart;
import org.ductus.engine.study.Comparison;
import org.ductus.engine.study.PairedComparison;

/** What a comparison of several ways found: sentences, a chart for each measure, and the numbers. */
public final class ComparisonReport {

    private static final int COLUMNS = 2;

    private static final int WIDTH = 560;

    /** Charts on a sheet; the table has the rest. */
    private static final int MOST_CHARTS = 24;

    /** Sentences about single measures. */
    private static final int MOST_FINDINGS = 12;

    private final PairedComparison comparison;

    private final List<Comparison> all;

    private final Map<String, List<Comparison>> byMeasure = new LinkedHashMap<>();

    /**
     * @param comparison what was compared
     */
    public ComparisonReport(PairedComparison comparison) {
        this.comparison = comparison;
        all = comparison.comparisons();
        all.forEach(c ->
                byMeasure.computeIfAbsent(c.measure(), m -> new ArrayList<>()).add(c));
    }

    /** {@return the comparisons that the report shows} */
    public List<Comparison> comparisons() {
        return all;
    }

    private String title() {
        return "Compared with " + comparison.baseline();
    }

    private double level() {
        return 1 - comparison.confidence();
    }

    private String interval() {
        return Texts.number(100 * comparison.confidence(), 4) + " %";
    }

    /** {@return what was found, in sentences: the differences that chance alone would hardly make} */
    public List<String> findings() {
        List<Comparison> differing =
                all.stream().filter(c -> c.adjusted() < level()).toList();
        List<String> findings = new ArrayList<>();
        for (Comparison c : differing.subList(0, Math.min(MOST_FINDINGS, differing.size()))) {
            findings.add(c.measure() + ": " + c.way() + " is " + (c.difference() < 0 ? "lower" : "higher") + " by "
                    + Texts.number(Math.abs(c.difference()), 3) + " ± " + Texts.number(c.halfDifference(), 2) + " ("
                    + Texts.count(c.pairs(), "pair") + ", p = " + Texts.number(c.adjusted(), 2) + ").");
        }
        if (differing.size() > MOST_FINDINGS) {
            findings.add((differing.size() - MOST_FINDINGS) + " more differences stand in the table.");
        }
        if (differing.isEmpty()) {
            findings.add(
                    "No way differs from " + comparison.baseline() + " by more than chance may explain (p at least "
                            + Texts.number(level(), 2) + "): the intervals say how large a difference may still be.");
        }
        return findings;
    }

    private Chart chart(String measure, int width) {
        List<Comparison> ways = byMeasure.get(measure);
        var chart = new IntervalChart(measure, "");
        for (Comparison c : ways) {
            chart.add(c.way(), c.mean(), c.half(), c.values());
        }
        ways.stream().filter(c -> c.way().equals(comparison.baseline())).forEach(c -> chart.mark("", c.mean()));
        return chart.chart(width, 84 + 30 * ways.size());
    }

    private List<String> shown() {
        return byMeasure.keySet().stream().limit(MOST_CHARTS).toList();
    }

    /** {@return the picture as a PNG file's bytes} */
    public byte[] png() {
        List<String> lines = new ArrayList<>(findings());
        lines.add("Marks: means with " + interval() + " intervals; dots: single runs; dashed: " + comparison.baseline()
                + ".");
        var sheet = new ChartSheet(title(), lines);
        sheet.columns(shown().stream().map(measure -> chart(measure, WIDTH)).toList(), COLUMNS);
        return sheet.png();
    }

    /** {@return the page's content, for {@link HtmlPage#document}} */
    public String html() {
        var page = new HtmlPage(title());
        findings().forEach(page::paragraph);
        page.paragraph(
                "Means with " + interval() + " intervals by Student's t. Differences are taken between runs that belong"
                        + " together; p of the paired t test is adjusted by Holm's method for the number of ways, and Wilcoxon's"
                        + " signed-rank test asks for no normal distribution.");
        List<String> measures = shown();
        for (int i = 0; i < measures.size(); i += COLUMNS) {
            page.beginRow();
            for (String measure : measures.subList(i, Math.min(measures.size(), i + COLUMNS))) {
                page.figure(chart(measure, WIDTH - 40), caption(measure));
            }
            page.endRow();
        }
        page.table(
                "Numbers",
                List.of(
                        "Measure",
                        "Way",
                        "Runs",
                        "Mean",
                        "±",
                        "Pairs",
                        "Difference",
                        "±",
                        "p",
                        "p (Holm)",
                        "p (signed rank)"),
                all.stream().map(ComparisonReport::row).toList());
        return page.content();
    }

    /** What the chart shows, for those who don't see it. */
    private String caption(String measure) {
        var text = new StringBuilder("Means: ");
        for (Comparison c : byMeasure.get(measure)) {
            text.append(text.length() > 7 ? ", " : "")
                    .append(c.way())
                    .append(' ')
                    .append(Texts.number(c.mean(), 3));
        }
        return text.append('.').toString();
    }

    private static List<String> row(Comparison c) {
        return List.of(
                c.measure(),
                c.way(),
                Texts.number(c.values().length, 9),
                Texts.number(c.mean(), 4),
                Texts.number(c.half(), 2),
                Texts.number(c.pairs(), 9),
                Texts.number(c.difference(), 3),
                Texts.number(c.halfDifference(), 2),
                Texts.number(c.p(), 2),
                Texts.number(c.adjusted(), 2),
                Texts.number(c.signedRank(), 2));
    }
}
