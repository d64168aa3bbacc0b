// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.ductus.engine.NewFile;
import org.ductus.engine.Progress;

/**
 * The folder of a training's checkpoints, for one training at a time. A checkpoint is a {@link NewFile}, so that it is whole,
 * whenever the machine stops.
 */
final class CheckpointFolder implements AutoCloseable {
    private static final String PATTERN = "checkpoint-[0-9]*.ductus";
    private static final String ABANDONED = ".checkpoint-*.part*";
    private static final String LOCK = ".checkpoints.lock";
    private static final int BLOCK = 1 << 20;

    private final Path folder;
    private final long mostBytes;
    private final FileChannel channel;
    private final FileLock lock;

    /**
     * Opens the folder, makes it where it is missing, and removes what a training that was killed left half-written.
     *
     * @param mostBytes size of the largest file that may be a checkpoint of the training
     * @throws IOException with a sentence, if the folder can't be used or another training uses it
     */
    CheckpointFolder(Path folder, long mostBytes) throws IOException {
        this.folder = folder;
        this.mostBytes = mostBytes;
        FileChannel opened = null;
        FileLock locked = null;
        try {
            Files.createDirectories(folder);
            opened = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = opened.tryLock();
            if (locked != null) {
                removeAbandoned();
            }
        } catch (OverlappingFileLockException e) {
            locked = null;
        } catch (IOException e) {
            close(opened);
            throw new IOException(
                    "The checkpoint folder " + folder + " can't be written to (" + reason(e) + "): choose another one.",
                    e);
        }
        if (locked == null) {
            close(opened);
            throw new IOException("Another training writes its checkpoints to " + folder
                    + ": choose another folder, or wait for its end.");
        }
        channel = opened;
        lock = locked;
    }

    /** Removes what a training that was killed left half-written; the lock says that no other one is writing. */
    private void removeAbandoned() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ABANDONED)) {
            for (Path file : found) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void close(FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    /** The folder. */
    Path path() {
        return folder;
    }

    /** All checkpoint files, the newest first. */
    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PATTERN)) {
            found.forEach(files::add);
        }
        files.sort(Comparator.comparing((Path file) -> file.getFileName().toString())
                .reversed());
        return files;
    }

    /**
     * The newest checkpoint that can be read.
     *
     * @param refused gets a sentence for each newer file that can't
     * @return the checkpoint, or null if the folder has no checkpoint file
     * @throws IOException with a sentence, if it has some but none can be read
     */
    Checkpoint last(List<String> refused) throws IOException {
        List<Path> files = files();
        for (Path file : files) {
            try {
                Checkpoint checkpoint = read(file);
                setAside(files.subList(0, files.indexOf(file)));
                return checkpoint;
            } catch (IOException e) {
                refused.add(e.getMessage());
            }
        }
        if (!files.isEmpty()) {
            throw new IOException("No checkpoint in " + folder + " can be read. " + refused.get(0)
                    + " Choose another folder, or delete the files to start anew.");
        }
        return null;
    }

    /** A file that can't be read keeps its bytes, but is no longer counted among the checkpoints to keep. */
    private static void setAside(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".refused"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Checkpoint read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > mostBytes) {
            throw new IOException("Checkpoint " + file.getFileName() + " is refused: it has " + size
                    + " bytes, but one of this training has at most " + mostBytes + ".");
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            return CheckpointFile.read(in);
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IOException(
                    "Checkpoint " + file.getFileName() + " is refused: " + why + (why.endsWith(".") ? "" : "."), e);
        }
    }

    /**
     * Writes a checkpoint and then deletes the oldest ones beyond those to keep.
     *
     * @throws IOException with a sentence
     */
    void write(Checkpoint checkpoint, int keep, Progress progress) throws IOException {
        Path file = folder.resolve(String.format(
                Locale.ROOT,
                "checkpoint-%012d.ductus",
                checkpoint.model().state().iterations()));
        if (!Files.isDirectory(folder)) {
            throw new IOException("The checkpoint folder " + folder
                    + " is no longer there, and the checkpoints with it: make it again or choose another one.");
        }
        try {
            try (NewFile target = NewFile.create(file, true)) {
                OutputStream bytes = new BufferedOutputStream(new Watched(target.out(), progress), BLOCK);
                CheckpointFile.write(checkpoint, bytes);
                bytes.flush();
                target.commit();
            }
            List<Path> files = files();
            for (Path old : files.subList(Math.min(keep, files.size()), files.size())) {
                Files.deleteIfExists(old);
            }
        } catch (ClosedByInterruptException e) {
            throw (CancellationException)
                    new CancellationException("The training's thread was interrupted.").initCause(e);
        } catch (IOException e) {
            String kept = "The checkpoint " + file + " can't be written; the one before is kept. ";
            boolean sentence = e.getMessage() != null && e.getMessage().endsWith(".");
            throw new IOException(
                    kept
                            + (sentence
                                    ? e.getMessage()
                                    : "Make room or choose another checkpoint folder (" + reason(e) + ")."),
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    /** Lets a cancel end the writing of a large file. */
    private static final class Watched extends FilterOutputStream {
        private final Progress progress;

        Watched(OutputStream out, Progress progress) {
            super(out);
            this.progress = progress;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int at = from; at < from + length; at += BLOCK) {
                progress.report(0, () -> "Writing a checkpoint");
                out.write(bytes, at, Math.min(BLOCK, from + length - at));
            }
        }
    }
}
