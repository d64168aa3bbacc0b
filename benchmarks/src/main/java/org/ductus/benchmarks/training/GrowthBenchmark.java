// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.ductus.benchmarks.Blocks;
import org.ductus.benchmarks.Results;
import org.ductus.engine.cgan.CganConfig;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the time of an iteration grows with what a user sets, beside its operations at the speed of the largest. */
@Command(
        name = "growth",
        description = "Time of an iteration against filters, kernel, minibatch and vectors, with charts.")
public final class GrowthBenchmark implements Callable<Integer> {
    private static final String NAME = "growth";
    private static final CganConfig BASE =
            CganConfig.basic().toBuilder().threads(2).build();

    @Option(names = "--blocks", defaultValue = "7", description = "blocks of each size: ${DEFAULT-VALUE}")
    private int blocks;

    @Option(names = "--block-millis", defaultValue = "300", description = "length of a block: ${DEFAULT-VALUE}")
    private int blockMillis;

    @Option(names = "--charts", description = "folder that gets a chart of each, as PNG")
    private File charts;

    private final Results results = new Results();

    @Override
    public Integer call() throws Exception {
        grow(
                "filters",
                new int[] {4, 8, 16, 32, 64, 96},
                n -> Problem.of("", BASE.toBuilder().filters(n).build()));
        grow(
                "kernel",
                new int[] {1, 3, 5, 7, 9},
                n -> Problem.of("", BASE.toBuilder().filters(32).kernel(n).build()));
        grow(
                "minibatch",
                new int[] {16, 32, 64, 128, 256},
                n -> Problem.of("", BASE.toBuilder().minibatch(n).build()));
        grow(
                "vectors",
                new int[] {5, 10, 20, 40},
                n -> Problem.of("", BASE.toBuilder().steps(n).build()));
        CganConfig paper = CganConfig.paper().toBuilder().threads(2).build();
        grow("classes", new int[] {5, 10, 39, 100, 300}, n -> Problem.of("", paper, n));
        results.save(Path.of("benchmarks", "target", "results.csv"));
        return 0;
    }

    private void grow(String setting, int[] sizes, IntFunction<Problem> problem) throws Exception {
        Map<Integer, Trainer> trainers = new LinkedHashMap<>();
        Map<String, Blocks.Candidate> candidates = new LinkedHashMap<>();
        try (SgemmPeak peak = new SgemmPeak(BASE.threads())) {
            for (int n : sizes) {
                Trainer trainer = DuctusTrainer.fast(problem.apply(n));
                trainers.put(n, trainer);
                candidates.put(Integer.toString(n), trainer::iterate);
            }
            candidates.put("peak", peak::run);
            Map<String, Double> millis = Blocks.medians(candidates, blocks, blockMillis);
            double perMilli = peak.flops() / millis.get("peak");
            XYSeries measured = new XYSeries("Ductus, two threads");
            XYSeries limit = new XYSeries("operations at the peak of matrix products");
            for (int n : sizes) {
                double work = Flops.iteration(
                        problem.apply(n).config(), problem.apply(n).classes(), Problem.DIMENSIONS);
                double t = millis.get(Integer.toString(n));
                results.add(NAME, "Ductus", setting + " " + n, "ms per iteration", t);
                results.add(NAME, "Ductus", setting + " " + n, "multiple of the limit", t / (work / perMilli));
                measured.add(n, t);
                limit.add(n, work / perMilli);
            }
            if (charts != null) {
                chart(setting, measured, limit);
            }
        } finally {
            trainers.values().forEach(Trainer::close);
        }
    }

    private void chart(String setting, XYSeries measured, XYSeries limit) throws Exception {
        XYSeriesCollection data = new XYSeriesCollection(measured);
        data.addSeries(limit);
        NumberAxis x = new LogarithmicAxis(setting);
        LogarithmicAxis y = new LogarithmicAxis("milliseconds of an iteration");
        // Whole decades, so that at least two of their bounds carry a number.
        y.setAutoRangeNextLogFlag(true);
        x.setRange(measured.getMinX() * 0.85, measured.getMaxX() * 1.15);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setSeriesPaint(0, new Color(0x1f5fa8));
        renderer.setSeriesPaint(1, new Color(0xb0552b));
        renderer.setSeriesStroke(0, new BasicStroke(2.5f));
        renderer.setSeriesStroke(1, new BasicStroke(1.5f, 1, 1, 1, new float[] {6, 5}, 0));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-4, -4, 8, 8));
        renderer.setSeriesShapesVisible(1, false);
        XYPlot plot = new XYPlot(data, x, y, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
        JFreeChart chart = new JFreeChart(
                "Iteration time against " + setting, new Font(Font.SANS_SERIF, Font.BOLD, 16), plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        charts.mkdirs();
        ChartUtils.saveChartAsPNG(new File(charts, "growth-" + setting + ".png"), chart, 640, 420);
    }
}
