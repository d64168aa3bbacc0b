// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.ductus.benchmarks.BuiltInSamples;
import org.ductus.benchmarks.ProcessMemory;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.training.CheckpointConfig;
import org.ductus.engine.cgan.training.EarlyStopping;
import org.ductus.engine.cgan.training.LegibleCoverage;
import org.ductus.engine.cgan.training.StoppingConfig;
import org.ductus.engine.cgan.training.TrainingRun;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.chart.ChartSheet;
import org.ductus.engine.picture.chart.Tone;
import org.ductus.engine.picture.chart.XyChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One long training with checkpoints and measurements, watched every quarter of a minute. */
@Command(
        name = "long-run",
        description = "Trains for a time with checkpoints, and draws memory, speed and file sizes over it.")
public final class LongRun implements Callable<Integer> {
    private static final int SAMPLES = 60;
    private static final int WRITERS = 20;
    private static final int EVERY_SECONDS = 15;
    private static final int MOST_EPOCHS = 1_000_000;
    private static final List<String> COLUMNS = List.of(
            "seconds", "iterations", "resident bytes", "heap bytes", "threads", "checkpoint bytes", "history bytes");
    private static final double MEGA = 1 << 20;

    @Option(names = "--minutes", defaultValue = "1", description = "how long: ${DEFAULT-VALUE}")
    private double minutes;

    @Option(
            names = "--folder",
            defaultValue = "benchmarks/target/long-run",
            description = "where checkpoints, table and chart go: ${DEFAULT-VALUE}")
    private Path folder;

    @Option(names = "--draw", description = "draws the table of an earlier run instead")
    private Path table;

    /** What was seen at one moment; files that are not there yet have no bytes. */
    private record Moment(
            double seconds,
            long iterations,
            long residentBytes,
            long heapBytes,
            int threads,
            long checkpointBytes,
            long historyBytes) {}

    private final List<Moment> moments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        if (table == null) {
            train();
            write();
        } else {
            Files.createDirectories(folder);
            read();
        }
        Files.write(folder.resolve("long-run.png"), chart());
        System.out.println("What came of it is in " + folder.toAbsolutePath());
        return 0;
    }

    private void train() throws IOException, InkRejectedException {
        Path checkpoints = folder.resolve("checkpoints");
        LatentPartition partition = LatentPartition.create(
                new LatentConfig(100, Sampling.RANDOM, Centroids.GAUSSIAN, 0.3, 1), InkSamplesConfig.PAPER_SYMBOLS);
        TrainingData.Split split =
                BuiltInSamples.of(partition, SAMPLES, WRITERS).holdOut(10);
        CganConfig config = CganConfig.recommended().toBuilder()
                .epochs(MOST_EPOCHS)
                .maxMinutes(minutes)
                .build();
        long start = System.nanoTime();
        new TrainingRun(new CganTrainer(config, partition), split.training())
                .stopping(new EarlyStopping(
                        new StoppingConfig(250, 0, 0, true), new LegibleCoverage(split.heldOut()), Progress.none()))
                .checkpoints(new CheckpointConfig(checkpoints, 0, 2, 3, true), Progress.none())
                .train(new TrainingListener() {
                    @Override
                    public void iteration(long done, long total) {
                        double seconds = (System.nanoTime() - start) / 1e9;
                        if (seconds >= EVERY_SECONDS * (moments.size() + 1.0)) {
                            moments.add(moment(seconds, done, checkpoints));
                        }
                    }
                });
    }

    private static Moment moment(double seconds, long iterations, Path checkpoints) {
        try (Stream<Path> files = Files.list(checkpoints)) {
            long newest = files.filter(file -> file.toString().endsWith(".ductus"))
                    .max(Path::compareTo)
                    .map(file -> file.toFile().length())
                    .orElse(0L);
            return new Moment(
                    seconds,
                    iterations,
                    ProcessMemory.bytes("VmRSS").orElse(0),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    newest,
                    checkpoints.resolve("history.csv").toFile().length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("long-run.csv"), StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(COLUMNS);
            for (Moment m : moments) {
                csv.printRecord(
                        String.format(Locale.ROOT, "%.1f", m.seconds()),
                        m.iterations(),
                        m.residentBytes(),
                        m.heapBytes(),
                        m.threads(),
                        m.checkpointBytes(),
                        m.historyBytes());
            }
        }
    }

    private void read() throws IOException {
        try (CSVParser csv = CSVParser.parse(
                table,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .build())) {
            for (CSVRecord row : csv) {
                List<Double> v =
                        COLUMNS.stream().map(row::get).map(Double::valueOf).toList();
                moments.add(new Moment(
                        v.get(0),
                        v.get(1).longValue(),
                        v.get(2).longValue(),
                        v.get(3).longValue(),
                        v.get(4).intValue(),
                        v.get(5).longValue(),
                        v.get(6).longValue()));
            }
        }
    }

    private byte[] chart() {
        double[] minute = values(m -> m.seconds() / 60);
        double[] rate = new double[minute.length];
        for (int i = 0; i < rate.length; i++) {
            Moment before = i == 0 ? new Moment(0, 0, 0, 0, 0, 0, 0) : moments.get(i - 1);
            rate[i] = (moments.get(i).iterations() - before.iterations())
                    / (moments.get(i).seconds() - before.seconds());
        }
        ChartSheet sheet = new ChartSheet(
                "A training of " + Math.round(minute[minute.length - 1]) + " minutes",
                List.of(String.format(
                        Locale.ROOT,
                        "%,d iterations with a checkpoint every two minutes and a measurement every 250 epochs",
                        moments.get(moments.size() - 1).iterations())));
        sheet.columns(
                List.of(
                        line("Memory", "MB")
                                .line("process", Tone.BLUE, minute, values(m -> m.residentBytes() / MEGA))
                                .line("Java's heap", Tone.VERMILION, minute, values(m -> m.heapBytes() / MEGA))
                                .chart(480, 300),
                        line("Speed", "iterations a second")
                                .line("", Tone.BLUE, minute, rate)
                                .chart(480, 300),
                        line("Files", "MB")
                                .line("newest checkpoint", Tone.BLUE, minute, values(m -> m.checkpointBytes() / MEGA))
                                .line("history.csv", Tone.VERMILION, minute, values(m -> m.historyBytes() / MEGA))
                                .chart(480, 300),
                        line("Threads", "threads")
                                .line("", Tone.BLUE, minute, values(Moment::threads))
                                .chart(480, 300)),
                2);
        return sheet.png();
    }

    private static XyChart line(String title, String unit) {
        return new XyChart(title, "minutes", unit).fromZero();
    }

    private double[] values(ToDoubleFunction<Moment> of) {
        return moments.stream().mapToDouble(of).toArray();
    }
}
