// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files within a zip file (or an .npz file, which is one). Nothing is ever unpacked to disk; what is read of the whole
 * archive is bounded, so that overlapping entries can't make a small file large.
 */
final class InkArchive implements Closeable {

    private final String name;

    private final ZipFile zip;

    private long left;

    private InkArchive(String name, ZipFile zip, long size) {
        this.name = name;
        this.zip = zip;
        // each entry may be looked into and then be read twice
        this.left = 3 * (Limits.EXPANSION_ALWAYS_ALLOWED + Limits.EXPANSION * size);
    }

    static InkArchive open(DiskFile file) throws IOException {
        Path path = file.path();
        ZipFile zip = zip(file);
        if (zip.size() > Limits.ARCHIVE_ENTRIES) {
            zip.close();
            throw new MalformedInkException(
                    file.name(), "The archive has more than " + Limits.ARCHIVE_ENTRIES + " entries; none was read.");
        }
        return new InkArchive(file.name(), zip, path.toFile().length());
    }

    /** Names of entries are in UTF-8, or, as older programs write them, in one of many codes of a byte a character. */
    private static ZipFile zip(DiskFile file) throws IOException {
        File path = file.path().toFile();
        try {
            return readable(new ZipFile(path));
        } catch (ZipException | IllegalArgumentException e) {
            try {
                return readable(new ZipFile(path, StandardCharsets.ISO_8859_1));
            } catch (IllegalArgumentException malformed) {
                throw new MalformedInkException(
                        file.name(), "The names of the archive's entries can't be read; it may be damaged.");
            }
        }
    }

    /** The archive, if each of its entries can be named; that shows only when they are asked for. */
    private static ZipFile readable(ZipFile zip) throws IOException {
        try {
            zip.stream().forEach(entry -> {});
            return zip;
        } catch (IllegalArgumentException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * The files in the order of their names.
     *
     * @param problems told source and reason of each entry that is passed over though it is not hidden
     */
    List<InkFile> files(BiConsumer<String, String> problems) {
        var files = new ArrayList<InkFile>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (!entry.isDirectory()) {
                if (isWithin(entry.getName())) {
                    if (!isHidden(entry.getName())) {
                        files.add(new Entry(entry));
                    }
                } else {
                    problems.accept(
                            name + "/" + Texts.shorten(entry.getName()),
                            "The entry was passed over: its name leads out of the archive.");
                }
            }
        }
        files.sort(Comparator.comparing(InkFile::name));
        return files;
    }

    private static boolean isWithin(String entry) {
        return !entry.startsWith("/")
                && entry.indexOf('\\') < 0
                && Arrays.stream(entry.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static boolean isHidden(String entry) {
        String[] parts = entry.split("/");
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].startsWith(".")
                    || parts[i].equals("__MACOSX")
                    || i < parts.length - 1 && parts[i].equals(UnipenLines.INCLUDE_FOLDER)) {
                return true;
            }
        }
        return false;
    }

    private void spend(int bytes) throws MalformedInkException {
        left -= Math.max(0, bytes);
        if (left < 0) {
            throw new MalformedInkException(
                    name,
                    "The archive unpacks to more than " + Limits.EXPANSION
                            + " times its size, as no real ink does; the rest was left out.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Entry extends InkFile {

        private final ZipEntry entry;

        Entry(ZipEntry entry) {
            super(name + "/" + entry.getName());
            this.entry = entry;
        }

        @Override
        InputStream openRaw() throws IOException {
            long packed = Math.max(1, entry.getCompressedSize());
            return new BoundedExpansion(zip.getInputStream(entry), name(), () -> packed) {
                @Override
                void unpacked(int bytes) throws IOException {
                    super.unpacked(bytes);
                    spend(bytes);
                }
            };
        }

        @Override
        long size() {
            return Math.max(0, entry.getSize());
        }

        @Override
        Optional<InkFile> included(String folder, String path) {
            String at = entry.getName();
            while (at.contains("/")) {
                at = at.substring(0, at.lastIndexOf('/'));
                Optional<InkFile> found = find(at + "/" + folder + "/" + path);
                if (found.isPresent()) {
                    return found;
                }
            }
            return find(folder + "/" + path);
        }

        private Optional<InkFile> find(String path) {
            ZipEntry found = isWithin(path) ? zip.getEntry(path) : null;
            return Optional.ofNullable(found).filter(e -> !e.isDirectory()).map(Entry::new);
        }
    }
}
