// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** The lines of a file, none longer than the limit; bytes that are no characters become U+FFFD. */
final class BoundedLines implements Closeable {

    private final String name;

    private final Reader reader;

    private final char[] buffer = new char[1 << 13];

    private int position;

    private int end;

    private final StringBuilder line = new StringBuilder();

    private int number;

    private boolean skipLineFeed;

    private BoundedLines(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    static BoundedLines open(InkFile file, Charset charset) throws IOException {
        return of(file.name(), file.open(), charset);
    }

    static BoundedLines of(String name, InputStream in, Charset charset) {
        return new BoundedLines(name, new InputStreamReader(in, charset));
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end
     * @throws MalformedInkException if the line is too long
     */
    boolean next() throws IOException {
        line.setLength(0);
        if (!filled()) {
            return false;
        }
        if (skipLineFeed && buffer[position] == '\n') {
            position++;
        }
        skipLineFeed = false;
        if (!filled()) {
            return false;
        }
        number++;
        do {
            int start = position;
            while (position < end && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            append(start);
            if (position < end) {
                skipLineFeed = buffer[position++] == '\r';
                return true;
            }
        } while (filled());
        return true;
    }

    private boolean filled() throws IOException {
        while (position == end) {
            position = 0;
            end = reader.read(buffer, 0, buffer.length);
            if (end < 0) {
                end = 0;
                return false;
            }
        }
        return true;
    }

    private void append(int start) throws MalformedInkException {
        int from = start < position && number == 1 && line.isEmpty() && buffer[start] == 0xFEFF
                ? start + 1 // byte order mark
                : start;
        if (line.length() + (position - from) > Limits.LINE) {
            throw new MalformedInkException(
                    source(), "The line is longer than " + Limits.LINE + " characters; the rest was left out.");
        }
        line.append(buffer, from, position - from);
    }

    String text() {
        return line.toString();
    }

    int number() {
        return number;
    }

    /** {@return file name and line number} */
    String source() {
        return name + ":" + number;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
