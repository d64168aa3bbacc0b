// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A file that ink is read from: on disk, or within an archive. It can be opened again and again. */
abstract class InkFile {

    private static final int BUFFER = 1 << 16;

    private final String name;

    private long read;

    /**
     * @param name where it is within what the user chose, with slashes, for instance {@code set.zip/data/a.dat}
     */
    InkFile(String name) {
        this.name = name;
    }

    /** {@return where it is within what the user chose} */
    final String name() {
        return name;
    }

    /** {@return the place of a line, as {@code name:line}} */
    final String at(long line) {
        return name + ":" + line;
    }

    /** {@return the last part of the name, without its ending, and without a second one where the first is .gz} */
    final String baseName() {
        String last = name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)(?<=.)\\.gz$", "");
        return last.replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    /** {@return the names of the folders (and archive) that it lies in, from the outermost} */
    final String[] folders() {
        int end = name.lastIndexOf('/');
        return end < 0 ? new String[0] : name.substring(0, end).split("/");
    }

    /** {@return its content; what was packed with gzip is unpacked} */
    final InputStream open() throws IOException {
        read = 0;
        var in = new BufferedInputStream(new Counting(openRaw()), BUFFER);
        try {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return packed
                    ? new BufferedInputStream(
                            new BoundedExpansion(new GZIPInputStream(in, BUFFER), name, () -> read), BUFFER)
                    : in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** {@return the share of the file that was read since it was last opened, 0 to 1} */
    final double fraction() {
        long size = size();
        return size <= 0 ? 0 : Math.min(1, (double) read / size);
    }

    /** {@return the content as it is stored} */
    abstract InputStream openRaw() throws IOException;

    /** {@return the size of what {@link #openRaw()} gives in bytes, or 0 if it is unknown} */
    abstract long size();

    /**
     * A file that this one includes, which must lie under a folder beside it or beside one of the folders that it lies in.
     *
     * @param folder name of that folder
     * @param path where the file is under it
     * @return the file, or nothing if there is none within what the user chose
     */
    abstract Optional<InkFile> included(String folder, String path) throws IOException;

    private final class Counting extends FilterInputStream {

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] b, int offset, int length) throws IOException {
            int count = super.read(b, offset, length);
            read += Math.max(0, count);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
