// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells formats apart by the first bytes of a file. */
final class FormatDetector {

    private static final int BYTES_LOOKED_AT = 1 << 16;

    private static final int LINES_LOOKED_AT = 200;

    private static final Pattern UNIPEN_KEYWORD = Pattern.compile("\\.[A-Z][A-Z_]+(\\s.*)?");

    private static final Pattern UJI_WORD = Pattern.compile("WORD\\s+\\S.*");

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** An archive without entries. */
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private static final byte[] NUMPY = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private FormatDetector() {}

    static boolean isArchive(InkFile file) throws IOException {
        byte[] start = head(file, ZIP.length);
        return startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP);
    }

    static Optional<InkFormat> detect(InkFile file) throws IOException {
        byte[] head = head(file, BYTES_LOOKED_AT);
        if (startsWith(head, NUMPY)) {
            return Optional.of(InkFormat.SKETCH_RNN);
        }
        Optional<String> root = XmlInput.root(head);
        if (root.isPresent()) {
            return switch (root.get()) {
                case "ink" -> Optional.of(InkFormat.INKML);
                case "svg" -> Optional.of(InkFormat.SVG);
                default -> Optional.empty();
            };
        }
        Optional<InkFormat> text = text(head);
        return text.isPresent() || !QuickDrawBinaryReader.looksLike(head, head.length == BYTES_LOOKED_AT)
                ? text
                : Optional.of(InkFormat.QUICKDRAW_BINARY);
    }

    private static byte[] head(InkFile file, int bytes) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(bytes);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InkFormat> text(byte[] head) throws IOException {
        try (var lines = BoundedLines.of("", new ByteArrayInputStream(head), StandardCharsets.UTF_8)) {
            for (int i = 0; i < LINES_LOOKED_AT && lines.next(); i++) {
                String line = lines.text().strip();
                if (i == 0 && CsvColumns.isHeader(lines.text())) {
                    return Optional.of(InkFormat.CSV_LONG);
                }
                if (UNIPEN_KEYWORD.matcher(line).matches()) {
                    return Optional.of(InkFormat.UNIPEN);
                }
                if (UJI_WORD.matcher(line).matches()) {
                    return Optional.of(InkFormat.UJI_V2);
                }
                if (line.equals(OmniglotReader.START)) {
                    return Optional.of(InkFormat.OMNIGLOT);
                }
                if (line.startsWith("{")) {
                    return Optional.of(InkFormat.QUICKDRAW).filter(format -> line.contains("\"drawing\""));
                }
                if (!line.isEmpty() && !line.startsWith("//")) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }
    }
}
