// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/** Writes text as of UJI Pen Characters version 2, as {@link UjiV2Reader} reads it. Times are not kept. */
final class UjiV2Writer implements SampleWriter {

    private final Writer out;

    /** How many samples of a label a writer has so far. */
    private final Map<List<String>, Integer> counts = new HashMap<>();

    UjiV2Writer(Writer out) {
        this.out = out;
    }

    @Override
    public void write(InkSample sample) throws IOException, InkRejectedException {
        if (sample.label().isEmpty()) {
            throw new InkRejectedException(
                    "UJI Pen Characters 2 needs a label for each sample, but this one has none.");
        }
        checkBlanks("label", sample.label());
        checkBlanks("writer", sample.writer());
        out.write("WORD " + sample.label());
        if (!sample.writer().isEmpty()) {
            int count = counts.merge(List.of(sample.label(), sample.writer()), 1, Integer::sum);
            out.write(" ink_" + sample.writer() + "-" + (count < 10 ? "0" : "") + count);
        }
        out.write("\n  NUMSTROKES " + sample.ink().strokes().size() + "\n");
        for (Stroke stroke : sample.ink().strokes()) {
            out.write("  POINTS " + stroke.size() + " #");
            for (int i = 0; i < stroke.size(); i++) {
                out.write(" " + Numbers.plain(stroke.x(i)) + " " + Numbers.plain(stroke.y(i)));
            }
            out.write('\n');
        }
    }

    private static void checkBlanks(String what, String text) throws InkRejectedException {
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new InkRejectedException("The " + what + " " + Texts.quote(text)
                    + " holds a blank, which ends it in UJI Pen Characters 2. Choose another format, such as InkML.");
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
