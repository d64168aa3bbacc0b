// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.kernel;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ductus.benchmarks.Results;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;

/** Runs JMH on {@link ConvGruLayer}. */
@Command(name = "kernel", description = "A ConvGRU layer by itself, forward and backward, measured by JMH.")
public final class KernelBenchmark implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        Results results = new Results();
        var options = new OptionsBuilder().include(ConvGruLayer.class.getName()).build();
        for (RunResult run : new Runner(options).run()) {
            String variant = run.getParams().getParam("filters") + " filters, kernel "
                    + run.getParams().getParam("kernel");
            String method = run.getParams().getBenchmark().replaceAll(".*\\.", "");
            results.add(
                    "kernel",
                    "Ductus",
                    variant,
                    method + ", microseconds",
                    run.getPrimaryResult().getScore());
        }
        results.save(Path.of("benchmarks", "target", "results.csv"));
        return 0;
    }
}
