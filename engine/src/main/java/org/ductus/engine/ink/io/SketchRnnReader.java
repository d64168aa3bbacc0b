// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads the drawings of sketch-rnn: a NumPy array of arrays, each with rows (dx, dy, lifted), where lifted = 1 says that
 * the pen is lifted after the point that the row leads to. y grows down. They hold no labels: the name of the .npz file is
 * the label.
 */
final class SketchRnnReader {

    private static final int ROW = 3;

    private static final int MAGIC = 6;

    private static final int LONGEST_HEADER = 1 << 16;

    private final InkFile file;

    private final ReadContext context;

    private final String label;

    private long drawing;

    SketchRnnReader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
        String[] folders = file.folders();
        String archive = folders.length == 0 ? "" : folders[folders.length - 1];
        this.label = archive.toLowerCase(Locale.ROOT).endsWith(".npz")
                ? archive.replaceFirst("^sketchrnn_", "").replaceFirst("(?i)(\\.full)?\\.npz$", "")
                : file.baseName();
    }

    void read() throws IOException {
        try (var in = new DataInputStream(file.open())) {
            header(in);
            new PickledArrays(in, this::array, context).read();
        } catch (EOFException e) {
            throw new MalformedInkException(file.at(drawing), "The file ends in the middle, after this drawing.");
        } catch (PickledArrays.RefusedException e) {
            throw new MalformedInkException(file.at(drawing), e.getMessage() + " The rest was left out.");
        }
    }

    private void header(DataInputStream in) throws IOException {
        in.skipNBytes(MAGIC);
        int version = in.readUnsignedByte();
        in.skipNBytes(1);
        int length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
                : Integer.reverseBytes(in.readInt());
        if (length < 0 || length > LONGEST_HEADER) {
            throw new MalformedInkException(file.name(), "The header of the NumPy array is damaged.");
        }
        String header = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        if (!header.matches("(?s).*['\"]descr['\"]\\s*:\\s*['\"]\\|O['\"].*")) {
            throw new MalformedInkException(
                    file.name(), "The NumPy array holds no drawings (arrays of pen moves) as sketch-rnn has them.");
        }
    }

    private void array(PickledArrays.Values values) throws IOException {
        drawing++;
        context.line();
        if (drawing > Limits.SAMPLES) {
            throw new MalformedInkException(
                    file.name(), "The file has more than " + Limits.SAMPLES + " samples; the rest was left out.");
        }
        var ink = new InkBuilder();
        long rows = values.rows();
        if (values.columns() != ROW) {
            ink.fail("The array has " + values.columns() + " columns, but dx, dy and lifted were expected.");
        } else if (rows > Limits.POINTS) {
            ink.fail("The sample has more than " + Limits.POINTS + " points.");
        } else {
            points(values, (int) rows, ink);
        }
        context.finish(label, "", ink, file.at(drawing));
    }

    private static void points(PickledArrays.Values values, int rows, InkBuilder ink) {
        double x = 0;
        double y = 0;
        boolean lifted = true;
        for (int i = 0; i < rows; i++) {
            if (lifted) {
                ink.stroke();
            }
            x += values.get(i, 0);
            y += values.get(i, 1);
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                ink.fail("The array holds a number that is not finite.");
            }
            ink.point(x, y, Double.NaN);
            lifted = values.get(i, 2) != 0;
        }
    }
}
