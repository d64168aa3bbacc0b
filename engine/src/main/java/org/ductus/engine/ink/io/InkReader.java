// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ductus.engine.Progress;

/** Reads digital ink from a file, an archive, or all files of a folder. */
public final class InkReader {

    private final InkFormat chosen;

    private final boolean folder;

    private final ReadContext context;

    InkReader(InkFormat chosen, boolean folder, ReadContext context) {
        this.chosen = chosen;
        this.folder = folder;
        this.context = context;
    }

    /**
     * Streams the samples of a file, or of the files under a folder or in a zip file in the order of their names, into a
     * sink. Files packed with gzip are unpacked while they are read. Files under a folder or in an archive whose format is
     * unknown are rejected, hidden ones and those under {@code include/} (where UNIPEN sets keep what their files include)
     * are passed over. What can't be read within a file is rejected with file, line and reason; the rest of the file is
     * read on.
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
        var context = new ReadContext(labels, sink, progress);
        var reader = new InkReader(format, folder, context);
        for (int i = 0; i < files.size(); i++) {
            var file = new DiskFile(files.get(i), folder ? real : real.getParent());
            reader.file(file, (double) i / files.size(), 1.0 / files.size());
        }
        if (context.samples() == 0) {
            String rejected = context.firstRejected().isEmpty()
                    ? ""
                    : " The first entry that could not be read is " + context.firstRejected();
            throw new IOException("No ink was read from " + fileOrFolder + ": "
                    + (labels.isEmpty()
                            ? "it holds no sample in a known format. "
                            : "no sample has one of the labels. ")
                    + "Known formats are " + formats() + "." + rejected);
        }
    }

    private void file(DiskFile file, double before, double share) throws IOException {
        context.startFile(file, before, share);
        guarded(file, folder, () -> {
            if (!Files.isReadable(file.path())) {
                throw new MalformedInkException(file.name(), "The file can't be opened for reading.");
            }
            if (FormatDetector.isArchive(file)) {
                archive(file, before, share);
            } else {
                one(file);
            }
        });
    }

    private void archive(DiskFile file, double before, double share) throws IOException {
        try (InkArchive archive = InkArchive.open(file)) {
            List<InkFile> entries = archive.files(context::reject);
            for (int i = 0; i < entries.size(); i++) {
                InkFile entry = entries.get(i);
                context.startFile(entry, before + share * i / entries.size(), share / entries.size());
                oneOfSeveral(entry);
            }
        }
    }

    /** Reads a file that is one of several, so that what can't be read is rejected. */
    void oneOfSeveral(InkFile file) throws IOException {
        guarded(file, true, () -> {
            if (FormatDetector.isArchive(file)) {
                throw new MalformedInkException(
                        file.name(), "Archives within archives are not read; unpack the outer one first.");
            }
            one(file);
        });
    }

    private void one(InkFile file) throws IOException {
        long before = context.entries();
        one(file, format(file));
        if (context.entries() == before) {
            context.reject(file.name(), "The file holds no ink.");
        }
    }

    private InkFormat format(InkFile file) throws IOException {
        if (chosen != null) {
            return chosen;
        }
        return FormatDetector.detect(file)
                .orElseThrow(() -> new MalformedInkException(
                        file.name(), "The file is in no known format; known are " + formats() + "."));
    }

    private void one(InkFile file, InkFormat format) throws IOException {
        switch (format) {
            case INKML -> new InkMlReader(file, context).read();
            case UNIPEN -> new UnipenReader(file, context).read();
            case UJI_V2 -> new UjiV2Reader(file, context).read();
            case QUICKDRAW -> new QuickDrawReader(file, context).read();
            case QUICKDRAW_BINARY -> new QuickDrawBinaryReader(file, context).read();
            case SKETCH_RNN -> new SketchRnnReader(file, context).read();
            case SVG -> new SvgReader(file, context).read();
            case CSV_LONG -> new CsvLongReader(file, context).read();
            case OMNIGLOT -> new OmniglotReader(file, context).read();
        }
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    /**
     * Reads; a file that can't be read (to its end) is rejected where it is one of several, or where some of it was read.
     */
    private void guarded(InkFile file, boolean oneOfSeveral, Reading reading) throws IOException {
        long before = context.samples();
        try {
            reading.run();
        } catch (MalformedInkException e) {
            if (!oneOfSeveral && context.samples() == before) {
                throw new IOException("The file " + e.source() + " can't be read as ink: " + e.getMessage(), e);
            }
            context.reject(e.source(), e.getMessage());
        } catch (IOException e) {
            String why = e.getMessage() == null ? "" : " (" + e.getMessage() + ")"; // the end of a packed file has none
            String reason = "The file can't be read, or not to its end; it may be damaged" + why + ".";
            if (!oneOfSeveral && context.samples() == before) {
                throw new IOException(file.name() + ": " + reason, e);
            }
            context.reject(file.name(), reason);
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
