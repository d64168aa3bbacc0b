// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that keeps one core busy until it is closed. */
public final class BusyCore implements AutoCloseable {
    private final Process process;

    BusyCore() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BusyCore.class.getName())
                .start();
    }

    /** Counts until the process that started it is gone, then ends. */
    public static void main(String[] args) {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        for (long i = 0; i % 1_000_000_000L != 0 || parent.isAlive() || i == 0; i++) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
