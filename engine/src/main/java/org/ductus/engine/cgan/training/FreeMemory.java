// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Memory that a training can still get: of Java, whose limit is -Xmx, and of the machine, where the training's arrays lie
 * outside of Java's memory. A training that takes more than there is can be ended by the operating system, and KNIME with it.
 *
 * @param java bytes that Java may still use
 * @param machine bytes that the machine, or the container that this runs in, has free; empty where that can't be told
 */
public record FreeMemory(long java, OptionalLong machine) {

    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB$");

    private static final Pattern CACHE = Pattern.compile("(?m)^(?:total_)?inactive_file (\\d+)$");

    /** What is free now. */
    public static FreeMemory now() {
        Runtime runtime = Runtime.getRuntime();
        long java = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return new FreeMemory(java, machine(Path.of("/")));
    }

    /**
     * What is free now; where Java seems to have too little, after a collection of its garbage, which counts as used before.
     *
     * @param needed bytes that somebody asks for
     */
    public static FreeMemory whenNeeding(long needed) {
        FreeMemory free = now();
        if (needed > free.java) {
            System.gc();
            return now();
        }
        return free;
    }

    /**
     * The machine's free memory.
     *
     * @param root the root folder, in which Linux keeps its counts
     */
    static OptionalLong machine(Path root) {
        OptionalLong linux = number(root.resolve("proc/meminfo"), AVAILABLE);
        if (linux.isEmpty()) {
            return ofOtherSystems();
        }
        Path groups = root.resolve("sys/fs/cgroup");
        long free = linux.getAsLong() << 10;
        free = Math.min(free, ofGroup(groups, "memory.max", "memory.current"));
        return OptionalLong.of(
                Math.min(free, ofGroup(groups.resolve("memory"), "memory.limit_in_bytes", "memory.usage_in_bytes")));
    }

    /** What a container's limit leaves; files that are only cached can be given up. */
    private static long ofGroup(Path group, String limit, String usage) {
        Pattern all = Pattern.compile("^(\\d+)\\s*$");
        OptionalLong most = number(group.resolve(limit), all);
        OptionalLong used = number(group.resolve(usage), all);
        if (most.isEmpty() || used.isEmpty()) {
            return Long.MAX_VALUE; // "max": no limit
        }
        long cached = number(group.resolve("memory.stat"), CACHE).orElse(0);
        return Math.max(0, most.getAsLong() - Math.max(0, used.getAsLong() - cached));
    }

    private static OptionalLong number(Path file, Pattern pattern) {
        try {
            Matcher found = pattern.matcher(Files.readString(file));
            return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Windows tells what is free; macOS counts caches as used, so that only its whole memory is a limit to rely on. */
    private static OptionalLong ofOtherSystems() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            Object bytes = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(
                            new ObjectName("java.lang:type=OperatingSystem"),
                            windows ? "FreePhysicalMemorySize" : "TotalPhysicalMemorySize");
            return bytes instanceof Long number && number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (JMException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * Refuses a training that would not fit.
     *
     * @param needed bytes that it needs at most
     * @throws IllegalArgumentException with the numbers and what to do
     */
    public void check(long needed) {
        if (needed > java) {
            throw new IllegalArgumentException("The training needs about " + megabytes(needed)
                    + " MB of memory, but only " + megabytes(java)
                    + " MB are free. Choose fewer filters, a smaller minibatch"
                    + " or fewer samples, or give KNIME more memory (-Xmx in knime.ini).");
        }
        if (machine.isPresent() && needed > machine.getAsLong()) {
            throw new IllegalArgumentException("The training needs about " + megabytes(needed)
                    + " MB of memory, but this machine has only " + megabytes(machine.getAsLong())
                    + " MB free. Close other programs, or choose fewer filters, a smaller minibatch or fewer samples.");
        }
    }

    /** Whether there is so much. */
    public boolean holds(long needed) {
        return needed <= java && (machine.isEmpty() || needed <= machine.getAsLong());
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }
}
