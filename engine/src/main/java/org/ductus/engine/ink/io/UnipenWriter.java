// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/** Writes UNIPEN 1.0 text, as {@link UnipenReader} reads it; as UNIPEN defines it, y grows up in the file. */
final class UnipenWriter implements SampleWriter {

    /** Where the writer is not known: without a name, that of the sample before would hold. */
    private static final String UNKNOWN_WRITER = "unknown";

    private final Writer out;

    private String writer = "";

    private Boolean timed;

    private long components;

    UnipenWriter(Writer out) throws IOException {
        this.out = out;
        out.write(".VERSION 1.0\n.DATA_SOURCE Ductus\n.HIERARCHY CHARACTER\n");
    }

    @Override
    public void write(InkSample sample) throws IOException, InkRejectedException {
        String label = sample.label();
        if (label.isEmpty()) {
            throw new InkRejectedException("UNIPEN needs a label for each sample, but this one has none.");
        }
        checkCharacters("label", label);
        checkCharacters("writer", sample.writer());
        if (label.indexOf('"') >= 0 && !label.equals("\"")) {
            throw new InkRejectedException("The label " + Texts.quote(label)
                    + " holds a quote among other characters, which UNIPEN can't keep. Choose another format, such as"
                    + " InkML.");
        }
        head(sample.writer().isEmpty() ? UNKNOWN_WRITER : sample.writer(), SampleWriter.isTimed(sample));
        int strokes = sample.ink().strokes().size();
        for (Stroke stroke : sample.ink().strokes()) {
            stroke(stroke);
        }
        out.write(".SEGMENT CHARACTER " + components + (strokes == 1 ? "" : "-" + (components + strokes - 1)) + " ? \""
                + label + "\"\n");
        components += strokes;
    }

    private static void checkCharacters(String what, String text) throws InkRejectedException {
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
            throw new InkRejectedException("The " + what + " " + Texts.quote(text)
                    + " holds a character beyond Latin-1, which UNIPEN can't keep. Choose another format, such as"
                    + " InkML.");
        }
    }

    private void head(String writerOfSample, boolean timedSample) throws IOException {
        if (!writerOfSample.equals(writer)) {
            writer = writerOfSample;
            out.write(".WRITER_ID " + writer + "\n");
        }
        if (timed == null || timed != timedSample) {
            timed = timedSample;
            out.write(timedSample ? ".COORD X Y T\n" : ".COORD X Y\n");
        }
    }

    private void stroke(Stroke stroke) throws IOException {
        out.write(".PEN_DOWN\n");
        for (int i = 0; i < stroke.size(); i++) {
            out.write(Numbers.plain(stroke.x(i)) + " " + Numbers.plain(0 - stroke.y(i)));
            if (timed) {
                out.write(" " + Numbers.plain(stroke.t(i)));
            }
            out.write('\n');
        }
        out.write(".PEN_UP\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
