// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ductus.engine.Progress;

/** Reads digital ink from a file, or from all files of a folder. */
public final class InkReader {

    private InkReader() {}

    /**
     * Streams the samples of a file, or of the files under a folder in the order of their names, into a sink. Files under
     * a folder whose format is unknown are rejected, hidden ones and those under {@code include/} (where UNIPEN sets keep
     * what their files include) are passed over. What can't be read within a file is rejected with file, line and reason;
     * the rest of the file is read on.
     *
     * @param fileOrFolder where the ink is; no file outside of the folder is read
     * @param format the format of all files, or null to find it by each file's content
     * @param labels the labels to keep, or an empty set for all
     * @param sink receives samples and rejections
     * @param progress told how far the reading is; cancels it
     * @throws IOException with a sentence, if the file is missing or unreadable, its format is unknown, or there is not one
     *     sample in it with any of the labels
     */
    public static void read(Path fileOrFolder, InkFormat format, Set<String> labels, InkSink sink, Progress progress)
            throws IOException {
        if (!Files.exists(fileOrFolder)) {
            throw new IOException(
                    "There is no file or folder " + fileOrFolder + ". Choose an existing file or folder with ink.");
        }
        boolean folder = Files.isDirectory(fileOrFolder);
        Path real = fileOrFolder.toRealPath();
        List<Path> files = folder ? filesUnder(real) : List.of(real);
        var context = new ReadContext(folder ? real : real.getParent(), labels, sink, progress);
        for (int i = 0; i < files.size(); i++) {
            context.startFile(files.get(i), (double) i / files.size());
            read(files.get(i), format, folder, context);
        }
        if (context.samples() == 0) {
            throw new IOException("No ink was read from " + fileOrFolder + ": "
                    + (labels.isEmpty()
                            ? "it holds no sample in a known format. "
                            : "no sample has one of the labels. ")
                    + "Known formats are " + formats() + ".");
        }
    }

    private static void read(Path file, InkFormat chosen, boolean ofFolder, ReadContext context) throws IOException {
        try {
            if (!Files.isReadable(file)) {
                throw new IOException("it can't be opened for reading");
            }
            Optional<InkFormat> format = chosen == null ? InkFormat.detect(file) : Optional.of(chosen);
            if (format.isEmpty()) {
                String reason = "The file is in no known format; known are " + formats() + ".";
                if (!ofFolder) {
                    throw new MalformedInkException(file.toString(), reason);
                }
                context.reject(context.root().relativize(file).toString(), reason);
                return;
            }
            switch (format.get()) {
                case UNIPEN -> new UnipenReader(file, context).read();
                case UJI_V2 -> new UjiV2Reader(file, context).read();
                case CSV_LONG -> new CsvLongReader(file, context).read();
            }
        } catch (MalformedInkException e) {
            if (!ofFolder && context.samples() == 0) {
                throw new IOException("The file " + file + " can't be read as ink: " + e.getMessage(), e);
            }
            context.reject(e.source(), e.getMessage());
        } catch (IOException e) {
            throw new IOException("The file " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (var walk = Files.walk(folder, Limits.FOLDER_DEPTH)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> isWithin(folder, file))
                    .filter(file -> isInk(folder.relativize(file)))
                    .sorted(Comparator.comparing(file -> folder.relativize(file).toString()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("The folder " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    private static boolean isWithin(Path folder, Path file) {
        try {
            return file.toRealPath().startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isInk(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        Path parent = relative.getParent();
        if (parent != null) {
            for (Path name : parent) {
                if (name.toString().equals(UnipenLines.INCLUDE_FOLDER)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String formats() {
        return String.join(
                ", ",
                Arrays.stream(InkFormat.values()).map(InkFormat::displayName).toList());
    }
}
