// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cluster.DriverChannel;
import org.ductus.engine.cluster.SparkConfig;
import org.ductus.engine.cluster.SparkDriver;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What both commands are told, and what both do around their work. */
final class RunOptions {
    private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

    @Parameters(paramLabel = "RUN", description = "The run folder.")
    private Path folder;

    @Option(
            names = "--master",
            paramLabel = "ADDRESS",
            description = "Spark's master; without it, that of spark-submit, else all cores of this machine.")
    private String master;

    @Option(
            names = "--job",
            paramLabel = "JAR",
            description = "This program's jar, which workers get; spark-submit knows it itself.")
    private Path job;

    @Option(names = "--supervised", hidden = true, description = "Speaks to the process that started this one.")
    private boolean supervised;

    private long last = System.nanoTime() - NANOS_BETWEEN_LINES;

    /** What a command does. */
    @FunctionalInterface
    interface Work {
        void run(Session session) throws IOException;
    }

    /**
     * What a command works with.
     *
     * @param folder the run folder
     * @param spark Spark
     * @param progress to report to; cancels
     * @param ready told which results are in the folder
     * @param totals adds up what the run costs
     */
    record Session(Path folder, JavaSparkContext spark, Progress progress, IntConsumer ready, RunTotals totals) {}

    int run(String name, Work work) {
        if (!supervised) {
            return run(
                    name,
                    work,
                    this::print,
                    task -> System.out.println("Result " + (task + 1) + " is there."),
                    System.err::println);
        }
        PrintStream out = System.out;
        System.setOut(System.err); // nobody else may speak there
        DriverChannel channel = new DriverChannel(System.in, out);
        int status = run(name, work, channel, channel::result, channel::failed);
        if (status == 0) {
            channel.done();
        }
        return status;
    }

    /** Does the work, and tells a sentence where that fails. */
    private int run(String name, Work work, Progress progress, IntConsumer ready, Consumer<String> failed) {
        String sentence;
        Throwable failure;
        try {
            SparkConf conf = conf(name);
            StandaloneMaster.reach(conf.get("spark.master"));
            RunTotals totals = new RunTotals();
            try (JavaSparkContext spark = new JavaSparkContext(conf)) {
                spark.setLogLevel("WARN");
                spark.sc().addSparkListener(totals);
                work.run(new Session(folder, spark, new WorkersWatch(spark, progress), ready, totals));
            }
            totals.write(folder); // Spark tells listeners the last of it when it stops
            return 0;
        } catch (CancellationException e) {
            return 1;
        } catch (IOException | IllegalArgumentException | DivergenceException e) {
            sentence = e.getMessage();
            failure = e;
        } catch (RuntimeException e) {
            sentence = "Spark failed: " + SparkFailures.sentence(e);
            failure = e;
        } catch (OutOfMemoryError e) {
            sentence = "The driver has not enough memory: give it more, or train smaller networks.";
            failure = e;
        }
        failure.printStackTrace();
        failed.accept(sentence);
        return 1;
    }

    private SparkConf conf(String name) {
        SparkConf conf = new SparkConf().setAppName("Ductus: " + name);
        String properties = System.getenv(SparkDriver.PROPERTIES);
        if (properties != null) {
            SparkConfig.properties(properties).forEach(conf::set);
        }
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.master", SparkConfig.LOCAL);
        if (job != null && !conf.contains("spark.jars")) {
            conf.setJars(new String[] {job.toString()});
        }
        SparkDefaults.apply(conf, supervised);
        return conf;
    }

    /** Progress on a terminal, every few seconds. */
    private void print(double share, Supplier<String> text) {
        long now = System.nanoTime();
        if (now - last >= NANOS_BETWEEN_LINES) {
            last = now;
            System.out.printf("%3.0f %% %s%n", 100 * share, text.get());
        }
    }
}
