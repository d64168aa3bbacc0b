// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.nd4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * Chooses the OpenBLAS kernels for the CPU where OpenBLAS 0.3.19 itself chooses badly: on AMD processors with AVX-512 it takes
 * the AVX2 kernels made for Zen, which copy even small matrices before they multiply; its AVX-512 kernels don't. (Later
 * releases of OpenBLAS take those on such processors by themselves.)
 *
 * <p>OpenBLAS reads the choice from an environment variable while it is loaded, and Java has no call to set one. So a longer
 * list of variables takes the place of the C library's, in one write, as {@code setenv} does it; after loading, the entry is
 * taken off the end again. The JVM's own copy, from which it starts other processes, is made before and never has the entry.
 */
final class BlasCpu {
    /** The variable that OpenBLAS reads. */
    static final String VARIABLE = "OPENBLAS_CORETYPE";

    /** What the AVX-512 kernels of OpenBLAS use. */
    private static final List<String> NEEDED = List.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");

    private BlasCpu() {}

    /** Runs {@code load} with the choice in place; a choice that the user made through the environment stands. */
    static void whileChosen(Runnable load) {
        String choice = choice(Loader.getPlatform(), System.getenv(), cpuInfo());
        if (choice == null) {
            load.run();
        } else {
            withVariable(VARIABLE + "=" + choice, load);
        }
    }

    /** Whether OpenBLAS would take other kernels on this machine, if it was loaded by somebody else. */
    static boolean chooses() {
        return choice(Loader.getPlatform(), System.getenv(), cpuInfo()) != null;
    }

    /** Whether the kernels in use multiply small matrices where they lie, without packing them first; asked after loading. */
    static boolean multipliesSmallInPlace() {
        Pointer chosen = Loader.addressof("gotoblas");
        if (chosen == null) {
            return false;
        }
        Pointer table = new PointerPointer<Pointer>(chosen).get(0);
        return table != null
                && Stream.of("gotoblas_SKYLAKEX", "gotoblas_COOPERLAKE")
                        .map(Loader::addressof)
                        .anyMatch(known -> known != null && known.address() == table.address());
    }

    /** The kernels to ask for, or null for OpenBLAS's own choice. */
    static String choice(String platform, Map<String, String> environment, List<String> cpuInfo) {
        if (!platform.equals("linux-x86_64") || environment.containsKey(VARIABLE)) {
            return null;
        }
        boolean amd = value(cpuInfo, "vendor_id").equals("AuthenticAMD");
        Set<String> flags = new HashSet<>(Arrays.asList(value(cpuInfo, "flags").split(" ")));
        return amd && flags.containsAll(NEEDED) ? "SkylakeX" : null;
    }

    /** The first value of a key in /proc/cpuinfo, or nothing. */
    private static String value(List<String> cpuInfo, String key) {
        return cpuInfo.stream()
                .filter(line -> line.contains(":")
                        && line.substring(0, line.indexOf(':')).trim().equals(key))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("");
    }

    static List<String> cpuInfo() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of(); // another system: OpenBLAS chooses
        }
    }

    /** Puts an entry at the end of the process's environment while {@code body} runs. */
    static void withVariable(String entry, Runnable body) {
        byte[] bytes = entry.getBytes(StandardCharsets.ISO_8859_1);
        // neither text nor list is ever freed, since others may be reading them
        BytePointer text = new BytePointer(Pointer.malloc(bytes.length + 1L)).capacity(bytes.length + 1L);
        text.put(bytes).put(bytes.length, (byte) 0);
        Pointer symbol = Loader.addressof("environ");
        PointerPointer<BytePointer> environ = symbol == null ? null : new PointerPointer<>(symbol);
        Pointer before = environ == null ? null : environ.get(0);
        if (before == null) {
            body.run();
            return;
        }
        PointerPointer<BytePointer> old = new PointerPointer<>(before);
        int size = 0;
        while (old.get(size) != null) {
            size++;
        }
        // ends with a null, as the old one does
        PointerPointer<BytePointer> longer =
                new PointerPointer<>(Pointer.malloc((size + 2L) * Pointer.sizeof(Pointer.class)));
        for (int i = 0; i < size; i++) {
            longer.put(i, old.get(i));
        }
        longer.put(size, text);
        longer.put(size + 1L, (Pointer) null);
        environ.put(0, longer);
        try {
            body.run();
        } finally {
            longer.put(size, (Pointer) null);
        }
    }
}
