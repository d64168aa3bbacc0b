// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file, none longer than the limit; bytes that are no characters become U+FFFD. */
final class BoundedLines implements Closeable {

    private final Path file;

    private final BufferedReader reader;

    private final StringBuilder line = new StringBuilder();

    private int number;

    private boolean skipLineFeed;

    private BoundedLines(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    static BoundedLines open(Path file, Charset charset) throws IOException {
        return new BoundedLines(file, new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset)));
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end
     * @throws MalformedInkException if the line is too long
     */
    boolean next() throws IOException {
        line.setLength(0);
        boolean found = false;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n' && skipLineFeed) {
                skipLineFeed = false;
                continue;
            }
            skipLineFeed = c == '\r';
            if (!found) {
                found = true;
                number++;
            }
            if (c == '\n' || c == '\r') {
                return true;
            }
            if (line.length() >= Limits.LINE) {
                throw new MalformedInkException(
                        source(), "The line is longer than " + Limits.LINE + " characters; the rest was left out.");
            }
            if (c != 0xFEFF || number > 1 || line.length() > 0) { // byte order mark
                line.append((char) c);
            }
        }
        return found;
    }

    String text() {
        return line.toString();
    }

    int number() {
        return number;
    }

    /** {@return file name and line number} */
    String source() {
        return file.getFileName() + ":" + number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
