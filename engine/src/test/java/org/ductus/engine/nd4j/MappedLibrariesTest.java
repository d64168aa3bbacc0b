// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedLibrariesTest {

    @TempDir
    Path folder;

    private Path library(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void findsOpenBlasAmongMappedFiles() {
        assertThat(MappedLibraries.openBlas(Stream.of(
                        "7f0000000000-7f0000021000 rw-p 00000000 00:00 0 ",
                        "7f0000021000-7f0000022000 rw-p 00000000 00:00 0",
                        "7fff0000-7fff1000 r-xp 00000000 00:00 0                          [vdso]",
                        "7f01-7f02 r--p 00000000 08:01 131 /usr/lib/libc.so.6",
                        "7f02-7f03 r--p 00000000 08:01 132 /home/Jürgen Č/other files/libopenblas.so.0",
                        "7f03-7f04 r-xp 00001000 08:01 132 /home/Jürgen Č/other files/libopenblas.so.0",
                        "7f04-7f05 r--p 00000000 08:01 133 /home/x/libjniopenblas_nolapack.so")))
                .containsExactly(Path.of("/home/Jürgen Č/other files/libopenblas.so.0"));
    }

    /** A copy of the very same version is no other. */
    @Test
    void isForeignIfItDiffersFromOurs() throws IOException {
        Path theirs = library("theirs/libopenblas.so.0", "0.3.28");
        Path copy = library("copy/libopenblas.so.0", "0.3.19");
        Path ours = library("ours/libopenblas.so.0", "0.3.19");

        assertThat(MappedLibraries.foreign(Set.of(), Set.of(ours), true)).isNull();
        assertThat(MappedLibraries.foreign(Set.of(copy), Set.of(copy, ours), false))
                .isNull();
        assertThat(MappedLibraries.foreign(Set.of(copy), Set.of(copy, ours), true))
                .as("a copy that was loaded without our choice of kernels")
                .isEqualTo(copy);
        assertThat(MappedLibraries.foreign(Set.of(theirs), Set.of(theirs, ours), false))
                .isEqualTo(theirs);
        assertThat(MappedLibraries.foreign(Set.of(theirs), Set.of(theirs), false))
                .as("where ours wasn't loaded at all")
                .isEqualTo(theirs);
    }
}
