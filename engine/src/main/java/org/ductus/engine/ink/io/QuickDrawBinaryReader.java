// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the binary files of Quick, Draw!: drawing after drawing, little-endian without padding: key (8 bytes), country (2
 * letters), whether it was recognised (1), time stamp (4), number of strokes (2), and for each stroke the number of points
 * (2), all x and all y (1 byte each, y growing down). They hold no labels: the name of the file is the label.
 */
final class QuickDrawBinaryReader {

    private static final int HEADER = 17;

    private static final int COUNTRY = 8;

    private static final int RECOGNISED = 10;

    private static final int STROKES = 15;

    private static final int DRAWINGS_LOOKED_AT = 8;

    private final InkFile file;

    private final ReadContext context;

    QuickDrawBinaryReader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
    }

    /**
     * Whether a file may be one of these, as they carry no sign of it: its first drawings have plausible fields.
     *
     * @param head the first bytes of the file
     * @param cut whether there are more
     */
    static boolean looksLike(byte[] head, boolean cut) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int drawings = 0;
        while (drawings < DRAWINGS_LOOKED_AT && bytes.remaining() > 0) {
            int start = bytes.position();
            if (bytes.remaining() < HEADER) {
                break;
            }
            boolean country = isCountry(head[start + COUNTRY]) && isCountry(head[start + COUNTRY + 1]);
            int recognised = head[start + RECOGNISED];
            int strokes = Short.toUnsignedInt(bytes.getShort(start + STROKES));
            if (!country || recognised < 0 || recognised > 1 || strokes == 0 || strokes > Limits.STROKES) {
                return false;
            }
            bytes.position(start + HEADER);
            if (!skipStrokes(bytes, strokes)) {
                break;
            }
            drawings++;
        }
        return drawings > 0 && (cut || drawings == DRAWINGS_LOOKED_AT || bytes.remaining() == 0);
    }

    /** Two letters, or zeros where the country is unknown. */
    private static boolean isCountry(byte c) {
        return c >= 'A' && c <= 'Z' || c == 0;
    }

    private static boolean skipStrokes(ByteBuffer bytes, int strokes) {
        for (int s = 0; s < strokes; s++) {
            if (bytes.remaining() < 2) {
                return false;
            }
            int points = Short.toUnsignedInt(bytes.getShort());
            if (bytes.remaining() < 2 * points) {
                return false;
            }
            bytes.position(bytes.position() + 2 * points);
        }
        return true;
    }

    void read() throws IOException {
        byte[] header = new byte[HEADER];
        long drawing = 0;
        try (InputStream in = file.open()) {
            while (true) {
                int count = in.readNBytes(header, 0, HEADER);
                if (count == 0) {
                    return;
                }
                drawing++;
                context.line();
                if (count < HEADER) {
                    throw new EOFException();
                }
                int strokes = Short.toUnsignedInt(
                        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getShort(STROKES));
                var ink = new InkBuilder();
                for (int s = 0; s < strokes; s++) {
                    stroke(in, ink);
                }
                context.finish(file.baseName(), "", ink, file.at(drawing));
            }
        } catch (EOFException e) {
            throw new MalformedInkException(file.at(drawing), "The file ends in the middle of this drawing.");
        }
    }

    private void stroke(InputStream in, InkBuilder ink) throws IOException {
        context.line();
        byte[] count = bytes(in, 2);
        int points = (count[0] & 0xff) | (count[1] & 0xff) << 8;
        byte[] x = bytes(in, points);
        byte[] y = bytes(in, points);
        ink.stroke();
        for (int i = 0; i < points; i++) {
            ink.point(x[i] & 0xff, y[i] & 0xff, Double.NaN);
        }
    }

    private static byte[] bytes(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
