// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ductus.benchmarks.Blocks;
import org.ductus.benchmarks.Results;
import picocli.CommandLine.Option;

/** Candidates that do the same work, the first one Ductus, compared by how much of it they do in a second. */
abstract class PipelineBenchmark implements Callable<Integer> {

    @Option(names = "--blocks", defaultValue = "7", description = "blocks of each candidate: ${DEFAULT-VALUE}")
    private int blocks;

    @Option(names = "--block-millis", defaultValue = "500", description = "length of a block: ${DEFAULT-VALUE}")
    private int blockMillis;

    private final Results results = new Results();
    private final String name;

    PipelineBenchmark(String name) {
        this.name = name;
    }

    @Override
    public Integer call() throws Exception {
        measure();
        results.save(Path.of("benchmarks", "target", "results.csv"));
        return 0;
    }

    abstract void measure() throws Exception;

    /** Times candidates that each do {@code amount} of {@code unit} at a time. */
    void compare(String variant, double amount, String unit, Map<String, Blocks.Candidate> candidates)
            throws Exception {
        Map<String, Double> millis = Blocks.medians(candidates, blocks, blockMillis);
        String first = candidates.keySet().iterator().next();
        millis.forEach((system, t) -> results.add(name, system, variant, unit + "/s", amount / t * 1000));
        millis.forEach((system, t) -> {
            if (!system.equals(first)) {
                results.add(
                        name,
                        first,
                        variant,
                        "times faster than " + system.toLowerCase(Locale.ROOT),
                        t / millis.get(first));
            }
        });
    }
}
