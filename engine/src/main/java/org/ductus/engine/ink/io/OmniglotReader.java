// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a stroke file of Omniglot: {@code START}, lines {@code x,y,t} with y growing up and t in milliseconds, and
 * {@code BREAK} at the end of each stroke. The label is made of the folders' names (alphabet/character), the writer is the
 * number after the underscore in the file's name.
 */
final class OmniglotReader {

    static final String START = "START";

    private static final String BREAK = "BREAK";

    private final InkFile file;

    private final ReadContext context;

    OmniglotReader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
    }

    void read() throws IOException {
        var ink = new InkBuilder();
        boolean inStroke = false;
        try (var lines = BoundedLines.open(file, StandardCharsets.UTF_8)) {
            while (lines.next()) {
                context.line();
                String line = lines.text().strip();
                if (line.equals(BREAK) || line.equals(START)) {
                    inStroke = false;
                } else if (!line.isEmpty()) {
                    if (!inStroke) {
                        ink.stroke();
                        inStroke = true;
                    }
                    point(line, lines.number(), ink);
                }
            }
        }
        context.finish(label(), writer(), ink, file.name());
    }

    private static void point(String line, int number, InkBuilder ink) {
        String[] values = line.split(",", -1);
        if (values.length != 3) {
            ink.fail("Line " + number + " is " + Texts.quote(line) + " where x,y,t or BREAK was expected.");
            return;
        }
        try {
            ink.point(
                    Numbers.parse(values[0].strip()),
                    0 - Numbers.parse(values[1].strip()),
                    Numbers.parse(values[2].strip()));
        } catch (NumberFormatException e) {
            ink.fail("Line " + number + " has " + e.getMessage() + " where a finite number was expected.");
        }
    }

    private String label() {
        String[] folders = file.folders();
        return switch (folders.length) {
            case 0 -> file.baseName().replaceFirst("_.*", "");
            case 1 -> folders[0];
            default -> folders[folders.length - 2] + "/" + folders[folders.length - 1];
        };
    }

    private String writer() {
        return file.baseName().replaceFirst("^[^_]*_?", "");
    }
}
