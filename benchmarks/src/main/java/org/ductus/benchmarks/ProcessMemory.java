// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Memory of this process as Linux counts it. */
public final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMemory() {}

    /** {@return whether this system tells} */
    public static boolean isKnown() {
        return Files.exists(STATUS);
    }

    /**
     * A count of the process.
     *
     * @param name {@code VmRSS} for what is resident now, {@code VmHWM} for the most that ever was
     * @return bytes, or nothing where the system doesn't tell
     */
    public static OptionalLong bytes(String name) throws IOException {
        if (!isKnown()) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst();
    }
}
