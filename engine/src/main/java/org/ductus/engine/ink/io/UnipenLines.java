// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/**
 * The lines of a UNIPEN file, with those of included files in their place. {@code .INCLUDE name} names a file under a
 * folder {@code include} beside the file or beside one of the folders above it, up to the folder that the user chose;
 * files outside of that are never read.
 */
final class UnipenLines implements Closeable {

    static final String INCLUDE_FOLDER = "include";

    private final Path file;

    private final Path root;

    private final BiConsumer<String, String> problems;

    private final Deque<BoundedLines> open = new ArrayDeque<>();

    private int includes;

    /**
     * @param file a UNIPEN file
     * @param root the folder that the user chose, as a real path
     * @param problems told source and reason of each inclusion that is passed over
     */
    UnipenLines(Path file, Path root, BiConsumer<String, String> problems) throws IOException {
        this.file = file;
        this.root = root;
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
        String quoted = ".INCLUDE \"" + (name.length() <= 100 ? name : name.substring(0, 100) + "…") + "\" ";
        if (open.size() > Limits.INCLUDE_DEPTH) {
            problems.accept(
                    source(),
                    quoted + "was passed over: files may include each other " + Limits.INCLUDE_DEPTH + " deep.");
        } else if (++includes > Limits.INCLUDES) {
            throw new MalformedInkException(
                    source(), "The file causes more than " + Limits.INCLUDES + " inclusions; the rest was left out.");
        } else {
            Path included = find(name);
            if (included == null) {
                problems.accept(
                        source(),
                        quoted + "was passed over: there is no such file under a folder \"" + INCLUDE_FOLDER
                                + "\" within the chosen folder. If it lies higher up, choose the folder above.");
            } else {
                open.push(BoundedLines.open(included, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private Path find(String name) throws IOException {
        try {
            for (Path at = file.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
                Path folder = at.resolve(INCLUDE_FOLDER);
                Path candidate = folder.resolve(name).normalize();
                if (candidate.startsWith(folder)
                        && Files.isRegularFile(candidate)
                        && candidate.toRealPath().startsWith(root)) {
                    return candidate;
                }
            }
        } catch (InvalidPathException e) {
            return null; // no file can have this name
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
