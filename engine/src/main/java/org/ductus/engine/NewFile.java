// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears, under its name and complete, when it is {@link #commit() committed}; if it is closed before, nothing is
 * left behind, and a file that was there stays as it was.
 */
public final class NewFile implements Closeable {

    private static final int ATTEMPTS = 100;

    private static final int BUFFER = 1 << 16;

    private final Path file;

    private final boolean overwrite;

    private final Path partial;

    private final FileChannel channel;

    private final OutputStream out;

    private boolean open = true;

    private NewFile(Path file, boolean overwrite, Path partial, FileChannel channel) {
        this.file = file;
        this.overwrite = overwrite;
        this.partial = partial;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {
            @Override
            public void close() throws IOException {
                flush(); // the file ends when it is committed
            }
        };
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
            removeAbandoned(target);
            for (int i = 0; i < ATTEMPTS; i++) {
                Path partial = partial(target, i);
                FileChannel channel = claim(partial);
                if (channel != null) {
                    return new NewFile(target, overwrite, partial, channel);
                }
            }
            throw new IOException("too many unfinished files lie beside it");
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(
                    "The file " + target + " can't be written: " + e.getMessage()
                            + ". Choose a folder that you may write to.",
                    e);
        }
    }

    /** A name beside the file. A file of this name has the usual rights, unlike temporary ones. */
    private static Path partial(Path target, int number) {
        return target.resolveSibling("." + target.getFileName() + ".part" + number);
    }

    /** A new file that is locked as long as it is written, or null if there is one of this name. */
    private static FileChannel claim(Path partial) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return null;
        }
        lock(channel); // where a file system has no locks, nobody takes the file for abandoned either
        if (!channel.isOpen()) { // an interrupt closes it
            Files.deleteIfExists(partial);
            throw new ClosedByInterruptException();
        }
        return channel;
    }

    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Removes what programs that were killed have left of this file. */
    private static void removeAbandoned(Path target) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            Path partial = partial(target, i);
            if (!Files.exists(partial)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                if (lock(channel)) {
                    Files.deleteIfExists(partial);
                }
            } catch (NoSuchFileException e) {
                continue; // it was finished meanwhile
            }
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

    /** Where the content goes; closing it is allowed and ends nothing. */
    public OutputStream out() {
        return out;
    }

    /**
     * Ends the file, sees to it that it is on the disk, and puts it in its place.
     *
     * @throws IOException with a sentence, if that fails; nothing is left behind then
     */
    public void commit() throws IOException {
        try {
            out.flush();
            channel.force(true);
            channel.close();
            if (overwrite) {
                replace();
            } else {
                Files.move(partial, file);
            }
            forceFolder();
        } catch (FileAlreadyExistsException e) {
            throw existing(file);
        } finally {
            close();
        }
    }

    private void replace() throws IOException {
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A new name is safe only once its folder is on the disk; Windows can't force one, and needn't. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /** Ends the writing; what was not committed is removed. */
    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            try {
                channel.close(); // what is still buffered belongs to a file that nobody wants
            } finally {
                Files.deleteIfExists(partial);
            }
        }
    }
}
