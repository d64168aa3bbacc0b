// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears, under its name and complete, when it is {@link #commit() committed}; if it is closed before, nothing is
 * left behind, and a file that was there stays as it was.
 */
public final class NewFile implements Closeable {

    private static final int ATTEMPTS = 100;

    private final Path file;

    private final boolean overwrite;

    private final Path partial;

    private final OutputStream out;

    private boolean open = true;

    private NewFile(Path file, boolean overwrite, Path partial, OutputStream out) {
        this.file = file;
        this.overwrite = overwrite;
        this.partial = partial;
        this.out = out;
    }

    /**
     * Begins a file.
     *
     * @param file the file to write; its folder must exist
     * @param overwrite whether a file that exists is replaced
     * @return the file, to be closed in any case
     * @throws IOException with a sentence, if the file exists and must not be replaced, or can't be written
     */
    public static NewFile create(Path file, boolean overwrite) throws IOException {
        Path target = file.toAbsolutePath();
        check(target, overwrite);
        try {
            Path partial = partial(target);
            return new NewFile(
                    target,
                    overwrite,
                    partial,
                    new BufferedOutputStream(
                            Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
        } catch (IOException e) {
            throw new IOException(
                    "The file " + target + " can't be written: " + e.getMessage()
                            + ". Choose a folder that you may write to.",
                    e);
        }
    }

    private static void check(Path target, boolean overwrite) throws IOException {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder. Enter the path of a file.");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    "The folder " + folder + " does not exist. Make it, or choose a folder that is there.");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("Files can't be written to the folder " + folder
                    + ": writing is not allowed there. Choose another folder.");
        }
        if (!overwrite && Files.exists(target)) {
            throw existing(target);
        }
    }

    private static IOException existing(Path target) {
        return new FileAlreadyExistsException(
                "The file " + target + " exists already. Choose another name, or allow to overwrite it.");
    }

    /** A name beside the file that no file has; made with the usual rights, unlike temporary files. */
    private static Path partial(Path target) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            Path candidate = target.resolveSibling("." + target.getFileName() + ".part" + i);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
        throw new IOException("too many unfinished files lie beside it");
    }

    /** Where the content goes. */
    public OutputStream out() {
        return out;
    }

    /**
     * Ends the file and puts it in its place.
     *
     * @throws IOException with a sentence, if that fails; nothing is left behind then
     */
    public void commit() throws IOException {
        out.close();
        open = false;
        try {
            if (overwrite) {
                replace();
            } else {
                Files.move(partial, file);
            }
        } catch (FileAlreadyExistsException e) {
            throw existing(file);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void replace() throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the writing; what was not committed is removed. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try {
                out.close();
            } finally {
                Files.deleteIfExists(partial);
            }
        }
    }
}
