// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A file on disk. */
final class DiskFile extends InkFile {

    private final Path file;

    private final Path root;

    /**
     * @param file the file
     * @param root the folder that the user chose, or the one that the chosen file lies in, as a real path
     */
    DiskFile(Path file, Path root) {
        super(root.relativize(file).toString().replace('\\', '/'));
        this.file = file;
        this.root = root;
    }

    Path path() {
        return file;
    }

    @Override
    InputStream openRaw() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    long size() {
        return file.toFile().length();
    }

    @Override
    Optional<InkFile> included(String folder, String path) throws IOException {
        try {
            for (Path at = file.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
                Path within = at.resolve(folder);
                Path candidate = within.resolve(path).normalize();
                if (candidate.startsWith(within)
                        && Files.isRegularFile(candidate)
                        && candidate.toRealPath().startsWith(root)) {
                    return Optional.of(new DiskFile(candidate, root));
                }
            }
        } catch (InvalidPathException e) {
            return Optional.empty(); // no file can have this name
        }
        return Optional.empty();
    }
}
