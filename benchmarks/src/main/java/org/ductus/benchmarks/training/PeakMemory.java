// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ductus.benchmarks.ProcessMemory;
import org.ductus.engine.nd4j.NativeRuntime;

/** Trains in a process of its own with all of ND4J loaded, and tells the most memory that the process ever had. */
public final class PeakMemory {
    private static final int ITERATIONS = 400;

    private PeakMemory() {}

    /** Arguments: preset and filters. Prints megabytes. */
    public static void main(String[] args) throws IOException {
        NativeRuntime.ensureNd4j();
        try (Trainer trainer = DuctusTrainer.fast(Problem.of(args[0], Integer.parseInt(args[1]), 0))) {
            for (int i = 0; i < ITERATIONS; i++) {
                trainer.iterate();
            }
        }
        System.out.println(ProcessMemory.bytes("VmHWM").orElseThrow() >> 20);
    }

    /** Megabytes, or NaN where the system doesn't tell. */
    static double of(String preset, int filters) throws IOException, InterruptedException {
        if (!ProcessMemory.isKnown()) {
            return Double.NaN;
        }
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PeakMemory.class.getName(),
                        preset,
                        Integer.toString(filters)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes()).trim();
        if (process.waitFor() != 0) {
            throw new IOException("The process that measures memory ended with status " + process.exitValue() + ".");
        }
        return Double.parseDouble(out.substring(out.lastIndexOf('\n') + 1));
    }
}
