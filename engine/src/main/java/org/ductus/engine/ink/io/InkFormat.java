// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that {@link InkReader} reads; some of them {@link InkWriter} writes, too. */
public enum InkFormat {
    /** W3C Ink Markup Language: traces, labelled by annotations of type truth. */
    INKML("InkML", true, true, false),
    /** UNIPEN 1.0 text; UJI Pen Characters version 1 too. */
    UNIPEN("UNIPEN text (UJI Pen Characters 1)", true, true, true),
    /** Text of UJI Pen Characters version 2: WORD, NUMSTROKES, POINTS. */
    UJI_V2("UJI Pen Characters 2", true, false, true),
    /** One JSON object a line with word and drawing, raw or simplified, as Quick, Draw! offers it. */
    QUICKDRAW("Quick, Draw! ndjson", true, true, false),
    /** The binary files of Quick, Draw!; their name is the label. */
    QUICKDRAW_BINARY("Quick, Draw! binary", false, false, false),
    /** The arrays of pen moves in the .npz files of sketch-rnn, whose name is the label. */
    SKETCH_RNN("sketch-rnn .npz", false, false, false),
    /** SVG: each path is a stroke. */
    SVG("SVG", true, false, false),
    /** A CSV table of one point a row, with columns sample, label, writer, stroke, point, x, y and perhaps t. */
    CSV_LONG("CSV, one point a row", true, true, false),
    /** Stroke files of Omniglot; the names of alphabet and character are the label. */
    OMNIGLOT("Omniglot strokes", false, false, false);

    private final String displayName;

    private final boolean written;

    private final boolean timed;

    private final boolean labelled;

    InkFormat(String displayName, boolean written, boolean timed, boolean labelled) {
        this.displayName = displayName;
        this.written = written;
        this.timed = timed;
        this.labelled = labelled;
    }

    /** {@return the name that users see} */
    public String displayName() {
        return displayName;
    }

    /** {@return whether {@link InkWriter} writes it} */
    public boolean isWritten() {
        return written;
    }

    /** {@return whether written files keep the times of the points} */
    public boolean keepsTimes() {
        return timed;
    }

    /** {@return whether each sample must have a label to be written} */
    public boolean needsLabels() {
        return labelled;
    }

    /** {@return the formats that {@link InkWriter} writes} */
    public static List<InkFormat> written() {
        return Arrays.stream(values()).filter(InkFormat::isWritten).toList();
    }

    /**
     * Finds the format of a file by looking into it.
     *
     * @param file a readable file, perhaps packed with gzip, but no archive
     * @return the format, or nothing if it is none of these
     * @throws IOException if the file can't be read
     */
    public static Optional<InkFormat> detect(Path file) throws IOException {
        Path real = file.toRealPath();
        return FormatDetector.detect(new DiskFile(real, real.getParent()));
    }
}
