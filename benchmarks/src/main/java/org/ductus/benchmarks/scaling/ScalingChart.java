// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.scaling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.chart.Chart;
import org.ductus.engine.picture.chart.ChartSheet;
import org.ductus.engine.picture.chart.Tone;
import org.ductus.engine.picture.chart.XyChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The figures of {@code docs/scaling.md}: what {@link ReplicaQuality} measured, and a model of what averaging costs. */
@Command(name = "scaling-chart", description = "Draws quality over replicas, and efficiency over workers on paper.")
public final class ScalingChart implements Callable<Integer> {
    private static final int[] REPLICAS = {1, 2, 4, 8};
    private static final int MOST_WORKERS = 1000;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    @Option(
            names = "--table",
            defaultValue = "docs/scaling/replica-quality.csv",
            description = "what replica-quality wrote: ${DEFAULT-VALUE}")
    private Path table;

    @Option(
            names = "--out",
            defaultValue = "benchmarks/target/replicas.png",
            description = "the picture: ${DEFAULT-VALUE}")
    private Path out;

    @Option(names = "--iteration-ms", defaultValue = "7.2", description = "time of an iteration: ${DEFAULT-VALUE}")
    private double iterationMillis;

    @Option(names = "--state-mb", defaultValue = "5.04", description = "a state's size: ${DEFAULT-VALUE}")
    private double stateMegabytes;

    @Option(names = "--task-ms", defaultValue = "5", description = "the driver's work for a task: ${DEFAULT-VALUE}")
    private double taskMillis;

    @Option(names = "--round-ms", defaultValue = "233", description = "what any round costs: ${DEFAULT-VALUE}")
    private double roundMillis;

    @Option(names = "--gigabits", defaultValue = "10", description = "the driver's network: ${DEFAULT-VALUE}")
    private double gigabits;

    @Override
    public Integer call() throws IOException {
        List<CSVRecord> rows;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (CSVParser csv = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
            rows = csv.getRecords();
        }
        ChartSheet sheet = new ChartSheet(
                "Replicas",
                List.of(
                        "Above: the same number of samples learnt from by all, averaged every 10 iterations, means of three seeds.",
                        "Below on the left, on paper: share of the time in which workers learn, from what was measured with two."));
        sheet.columns(
                List.of(
                        quality(rows, "Legibility", "legibility", 0.4, 0.8),
                        quality(rows, "Diversity of a class (1 = real ink)", "diversity vectors", 0.4, 1),
                        efficiency(),
                        averagings(rows)),
                2);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, sheet.png());
        return 0;
    }

    private static Chart quality(List<CSVRecord> rows, String title, String column, double low, double high) {
        XyChart chart = new XyChart(title, "replicas", "").wholeX().rangeY(low, high);
        // every second line is dashed: those of replicas that don't share a partition
        line(chart, rows, "Random", Tone.BLUE, Sampling.RANDOM, true, column);
        line(chart, rows, "Pull, own partitions", Tone.VERMILION, Sampling.PULL_TO_CENTROID, false, column);
        line(chart, rows, "Pull", Tone.VERMILION, Sampling.PULL_TO_CENTROID, true, column);
        line(chart, rows, "Simplex, own partitions", Tone.GREEN, Sampling.SIMPLEX_EXCHANGE, false, column);
        line(chart, rows, "Simplex exchange", Tone.GREEN, Sampling.SIMPLEX_EXCHANGE, true, column);
        return chart.chart(WIDTH, HEIGHT);
    }

    private static void line(
            XyChart chart,
            List<CSVRecord> rows,
            String name,
            Tone tone,
            Sampling sampling,
            boolean shared,
            String column) {
        double[] x = IntStream.of(REPLICAS).asDoubleStream().toArray();
        double[] y = IntStream.of(REPLICAS)
                .mapToDouble(n -> n == 1
                        ? mean(rows, sampling, true, 1, "epoch", column)
                        : mean(rows, sampling, shared, n, "10", column))
                .toArray();
        chart.line(name, tone, x, y);
    }

    private static double mean(
            List<CSVRecord> rows, Sampling sampling, boolean shared, int replicas, String every, String column) {
        return rows.stream()
                .filter(row -> row.get("sampling").equals(sampling.name())
                        && Boolean.parseBoolean(row.get("shared")) == shared
                        && Integer.parseInt(row.get("replicas")) == replicas
                        && row.get("every").equals(every)
                        && row.get("momentum").equals("AVERAGED"))
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .average()
                .orElse(Double.NaN);
    }

    /** Legibility by how often replicas are averaged, for plain noise and the paper's partition. */
    private static Chart averagings(List<CSVRecord> rows) {
        XyChart chart = new XyChart("Legibility by averagings (full: Random, dashed: Pull)", "replicas", "")
                .wholeX()
                .rangeY(0.4, 0.8);
        List<Tone> tones = List.of(Tone.BLUE, Tone.GREEN, Tone.VERMILION);
        List<String> every = List.of("1", "10", "epoch");
        double[] x = IntStream.of(REPLICAS).asDoubleStream().toArray();
        for (int i = 0; i < every.size(); i++) {
            for (Sampling sampling :
                    List.of(Sampling.RANDOM, Sampling.PULL_TO_CENTROID)) { // every second line is dashed
                String k = every.get(i);
                double[] y = IntStream.of(REPLICAS)
                        .mapToDouble(n -> mean(rows, sampling, true, n, n == 1 ? "epoch" : k, "legibility"))
                        .toArray();
                chart.line(sampling == Sampling.RANDOM ? "every " + k : "", tones.get(i), x, y);
            }
        }
        return chart.chart(WIDTH, HEIGHT);
    }

    /** Share of a round in which workers learn: k·t over that, the round's own time, and the driver's for each worker. */
    private Chart efficiency() {
        XyChart chart = new XyChart("Efficiency on paper", "workers", "").rangeY(0, 1);
        int[] every = {10, 100, 1000, 10_000};
        List<Tone> tones = List.of(Tone.VERMILION, Tone.ORANGE, Tone.GREEN, Tone.BLUE);
        for (int i = 0; i < every.length; i++) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int n = 1; n <= MOST_WORKERS; n += n < 20 ? 1 : 20) {
                double learning = every[i] * iterationMillis;
                double driver = n * (taskMillis + stateMegabytes * 8 / gigabits);
                x.add((double) n);
                y.add(learning / (learning + roundMillis + driver));
            }
            chart.line(
                    "every " + every[i],
                    tones.get(i),
                    x.stream().mapToDouble(v -> v).toArray(),
                    y.stream().mapToDouble(v -> v).toArray());
        }
        return chart.chart(WIDTH, HEIGHT);
    }
}
