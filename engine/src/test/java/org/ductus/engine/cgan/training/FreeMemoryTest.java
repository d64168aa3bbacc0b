// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeMemoryTest {

    private static final long MB = 1L << 20;

    @TempDir
    Path root;

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void knowsThisMachine() {
        FreeMemory now = FreeMemory.now();
        assertThat(now.java())
                .isPositive()
                .isLessThanOrEqualTo(Runtime.getRuntime().maxMemory());
        assertThat(now.machine()).isPresent();
        assertThat(now.machine().getAsLong()).isPositive();
    }

    @Test
    void readsLinuxAndItsContainers() throws IOException {
        write("proc/meminfo", "MemTotal:       24684096 kB\nMemFree:         1 kB\nMemAvailable:   2048 kB\n");
        assertThat(FreeMemory.machine(root)).hasValue(2 * MB);
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.current", "1000000\n");
        assertThat(FreeMemory.machine(root)).hasValue(2 * MB);
        write("sys/fs/cgroup/memory.max", 3 * MB + "\n");
        write("sys/fs/cgroup/memory.current", 5 * MB / 2 + "\n");
        write("sys/fs/cgroup/memory.stat", "anon 5\ninactive_file " + MB + "\n");
        assertThat(FreeMemory.machine(root)).hasValue(3 * MB / 2);
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", MB + "\n");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", 2 * MB + "\n");
        assertThat(FreeMemory.machine(root)).hasValue(0);
    }

    @Test
    void refusesWithTheNumbers() {
        assertThatCode(() -> new FreeMemory(500 * MB, OptionalLong.empty()).check(500 * MB))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new FreeMemory(500 * MB, OptionalLong.of(900 * MB)).check(600 * MB))
                .hasMessageContaining("about 600 MB of memory, but only 500 MB are free")
                .hasMessageContaining("-Xmx");
        assertThatThrownBy(() -> new FreeMemory(900 * MB, OptionalLong.of(500 * MB)).check(600 * MB))
                .hasMessage(
                        "The training needs about 600 MB of memory, but this machine has only 500 MB free. Close other"
                                + " programs, or choose fewer filters, a smaller minibatch or fewer samples.");
    }

    /** Garbage counts as used, until somebody needs the memory. */
    @Test
    void garbageIsGivenUpWhereMemoryIsNeeded() {
        byte[] held = new byte[(int) (64 * MB)];
        long needed = FreeMemory.now().java() + 48 * MB;
        assertThat(held).isNotEmpty();
        held = null;
        assertThat(FreeMemory.whenNeeding(needed).java()).isGreaterThan(needed);
        long tooMuch = 2 * Runtime.getRuntime().maxMemory();
        assertThat(FreeMemory.whenNeeding(tooMuch).holds(tooMuch)).isFalse();
    }
}
