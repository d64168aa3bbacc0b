// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that nobody ever sees a half-written one. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; an exception leaves the file as it was. */
        void writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * Writes under another name in the same folder and renames at the end; what goes wrong leaves nothing behind.
     *
     * @param target file to write or to replace; its folder is made
     */
    public static void write(final Path target, final Content content) throws IOException, InterruptedException {
        final Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        final Path partial = Files.createTempFile(folder, ".partial-", ".tmp");
        // A run that is killed in the middle of writing removes what it had begun.
        partial.toFile().deleteOnExit();
        try {
            // A temporary file is readable by its owner alone, so it is made anew with the usual rights.
            Files.delete(partial);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                content.writeTo(out);
            }
            move(partial, target);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void move(final Path from, final Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
