// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks;

import org.ductus.benchmarks.kernel.KernelBenchmark;
import org.ductus.benchmarks.load.LongRun;
import org.ductus.benchmarks.pipeline.GenerationBenchmark;
import org.ductus.benchmarks.pipeline.PreprocessingBenchmark;
import org.ductus.benchmarks.pipeline.SamplingBenchmark;
import org.ductus.benchmarks.pipeline.ScoringBenchmark;
import org.ductus.benchmarks.scaling.ReplicaQuality;
import org.ductus.benchmarks.scaling.ScalingChart;
import org.ductus.benchmarks.scaling.SparkBenchmark;
import org.ductus.benchmarks.training.GrowthBenchmark;
import org.ductus.benchmarks.training.TrainingBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of {@code ./run-benchmarks}. */
@Command(
        name = "run-benchmarks",
        mixinStandardHelpOptions = true,
        version = "Ductus benchmarks",
        description =
                "Measures Ductus beside the obvious alternatives: all benchmarks, or the one that is named. Results also go to"
                        + " benchmarks/target/results.csv.",
        subcommands = {
            TrainingBenchmark.class,
            KernelBenchmark.class,
            GrowthBenchmark.class,
            PreprocessingBenchmark.class,
            SamplingBenchmark.class,
            GenerationBenchmark.class,
            ScoringBenchmark.class,
            LongRun.class,
            ReplicaQuality.class,
            SparkBenchmark.class,
            ScalingChart.class
        })
public final class Benchmarks {
    private Benchmarks() {}

    /** Runs the benchmark that the arguments name, or all where there are none. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Benchmarks());
        int status = 0;
        if (args.length == 0) {
            for (String name : line.getSubcommands().keySet()) {
                status = Math.max(status, line.execute(name));
            }
        } else {
            status = line.execute(args);
        }
        System.exit(status);
    }
}
