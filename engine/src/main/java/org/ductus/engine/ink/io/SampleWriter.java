// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/** Writes samples in one format; they have been checked, so that only what is special to the format is refused. */
interface SampleWriter {

    /**
     * @throws InkRejectedException with a sentence, if the format can't hold the sample; nothing of it is written then
     */
    void write(InkSample sample) throws IOException, InkRejectedException;

    /** Writes the end of the file, and flushes. */
    void end() throws IOException;

    static SampleWriter of(InkFormat format, OutputStream out, long samples) throws IOException {
        return switch (format) {
            case INKML -> new InkMlWriter(text(out, StandardCharsets.UTF_8));
            case UNIPEN -> new UnipenWriter(text(out, StandardCharsets.ISO_8859_1));
            case UJI_V2 -> new UjiV2Writer(text(out, StandardCharsets.UTF_8));
            case QUICKDRAW -> new QuickDrawWriter(text(out, StandardCharsets.UTF_8));
            case SVG -> new SvgWriter(text(out, StandardCharsets.UTF_8), samples);
            case CSV_LONG -> new CsvLongWriter(text(out, StandardCharsets.UTF_8));
            case QUICKDRAW_BINARY, SKETCH_RNN, OMNIGLOT -> throw new IllegalArgumentException(format.displayName());
        };
    }

    private static Writer text(OutputStream out, Charset charset) {
        return new BufferedWriter(new OutputStreamWriter(out, charset));
    }

    /** {@return whether the times of all points are known} */
    static boolean isTimed(InkSample sample) {
        return sample.ink().strokes().stream().allMatch(Stroke::hasTime);
    }
}
