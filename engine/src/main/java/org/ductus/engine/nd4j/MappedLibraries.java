// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.nd4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The native libraries that this process has loaded, as Linux lists them in {@code /proc/self/maps}; other systems don't tell.
 * Linux's loader binds a library that names OpenBLAS to the first OpenBLAS that was loaded, whoever brought it.
 */
final class MappedLibraries {

    private static final Path MAPS = Path.of("/proc/self/maps");

    private MappedLibraries() {}

    /** Files of OpenBLAS; none where the system doesn't tell. */
    static Set<Path> openBlas() {
        try (Stream<String> lines = Files.lines(MAPS)) {
            return openBlas(lines);
        } catch (IOException | RuntimeException e) {
            return Set.of(); // no such file, or names in another encoding: nothing is known
        }
    }

    /** Files of OpenBLAS among lines of {@code address permissions offset device inode path}. */
    static Set<Path> openBlas(Stream<String> lines) {
        return lines.map(line -> line.split(" +", 6))
                .filter(cells -> cells.length == 6)
                .map(cells -> Path.of(cells[5]))
                .filter(path -> path.getFileName() != null
                        && path.getFileName().toString().matches("libopenblas.*\\.so.*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The first of the files that were there before and that compute otherwise than ours; null if there is none.
     *
     * @param choosy whether a copy of ours computes otherwise, too, because it was loaded without our choice of kernels
     */
    static Path foreign(Set<Path> before, Set<Path> after, boolean choosy) {
        Set<Path> own = new LinkedHashSet<>(after);
        own.removeAll(before);
        return before.stream()
                .filter(file -> choosy || own.stream().noneMatch(other -> isSame(file, other)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.mismatch(file, other) < 0;
        } catch (IOException e) {
            return false;
        }
    }
}
