// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The lines of a UNIPEN file, with those of included files in their place. {@code .INCLUDE name} names a file under a
 * folder {@code include} beside the file or beside one of the folders above it, up to the folder that the user chose;
 * files outside of that are never read.
 */
final class UnipenLines implements Closeable {

    static final String INCLUDE_FOLDER = "include";

    private final InkFile file;

    private final BiConsumer<String, String> problems;

    private final Deque<BoundedLines> open = new ArrayDeque<>();

    private int includes;

    /**
     * @param file a UNIPEN file
     * @param problems told source and reason of each inclusion that is passed over
     */
    UnipenLines(InkFile file, BiConsumer<String, String> problems) throws IOException {
        this.file = file;
        this.problems = problems;
        open.push(BoundedLines.open(file, StandardCharsets.ISO_8859_1));
    }

    boolean next() throws IOException {
        while (!open.isEmpty()) {
            if (!open.peek().next()) {
                open.pop().close();
            } else if (text().startsWith(".INCLUDE ")) {
                include(text().substring(".INCLUDE".length()).strip());
            } else {
                return true;
            }
        }
        return false;
    }

    String text() {
        return open.element().text();
    }

    String source() {
        return open.element().source();
    }

    private void include(String name) throws IOException {
        String quoted = ".INCLUDE " + Texts.quote(name) + " ";
        if (open.size() > Limits.INCLUDE_DEPTH) {
            problems.accept(
                    source(),
                    quoted + "was passed over: files may include each other " + Limits.INCLUDE_DEPTH + " deep.");
        } else if (++includes > Limits.INCLUDES) {
            throw new MalformedInkException(
                    source(), "The file causes more than " + Limits.INCLUDES + " inclusions; the rest was left out.");
        } else {
            Optional<InkFile> included = file.included(INCLUDE_FOLDER, name);
            if (included.isEmpty()) {
                problems.accept(
                        source(),
                        quoted + "was passed over: there is no such file under a folder \"" + INCLUDE_FOLDER
                                + "\" within the chosen folder. If it lies higher up, choose the folder above.");
            } else {
                open.push(BoundedLines.open(included.get(), StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
