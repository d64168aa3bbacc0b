// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The formats that {@link InkReader} reads. */
public enum InkFormat {
    /** UNIPEN 1.0 text; UJI Pen Characters version 1 too. */
    UNIPEN("UNIPEN text (UJI Pen Characters 1)"),
    /** Text of UJI Pen Characters version 2: WORD, NUMSTROKES, POINTS. */
    UJI_V2("UJI Pen Characters 2"),
    /** A CSV table of one point a row, with columns sample, label, writer, stroke, point, x, y and perhaps t. */
    CSV_LONG("CSV, one point a row");

    private static final int LINES_LOOKED_AT = 200;

    private final String displayName;

    InkFormat(String displayName) {
        this.displayName = displayName;
    }

    /** {@return the name that users see} */
    public String displayName() {
        return displayName;
    }

    /**
     * Finds the format of a file by its first lines.
     *
     * @param file a readable file
     * @return the format, or nothing if it is none of these
     * @throws IOException if the file can't be read
     */
    public static Optional<InkFormat> detect(Path file) throws IOException {
        try (var lines = BoundedLines.open(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < LINES_LOOKED_AT && lines.next(); i++) {
                String line = lines.text().strip();
                if (i == 0 && CsvColumns.isHeader(lines.text())) {
                    return Optional.of(CSV_LONG);
                }
                if (line.matches("\\.[A-Z][A-Z_]+(\\s.*)?")) {
                    return Optional.of(UNIPEN);
                }
                if (line.matches("WORD\\s+\\S+\\s+\\S+.*")) {
                    return Optional.of(UJI_V2);
                }
                if (!line.isEmpty() && !line.startsWith("//")) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (MalformedInkException e) {
            return Optional.empty();
        }
    }
}
