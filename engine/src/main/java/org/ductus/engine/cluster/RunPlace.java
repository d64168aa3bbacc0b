// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a run folder is: one that the user named, which stays, or one for this run alone. */
final class RunPlace implements AutoCloseable {
    private final Path folder;
    private final boolean temporary;

    private RunPlace(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * A place.
     *
     * @param named the folder, or null for a temporary one
     */
    static RunPlace of(Path named) throws IOException {
        if (named == null) {
            return new RunPlace(Files.createTempDirectory("ductus-run"), true);
        }
        try {
            return new RunPlace(Files.createDirectories(named), false);
        } catch (IOException e) {
            throw new IOException("The run folder " + named + " can't be made: " + e.getMessage() + ".", e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Removes a temporary folder. */
    @Override
    public void close() throws IOException {
        if (temporary) {
            try (Stream<Path> files = Files.walk(folder)) {
                // what can't be removed now is the system's to remove
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
