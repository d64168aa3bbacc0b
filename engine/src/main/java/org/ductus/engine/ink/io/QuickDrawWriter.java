// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.function.IntFunction;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/** Writes one JSON object a line, as {@link QuickDrawReader} reads it: raw where times are known, else without times. */
final class QuickDrawWriter implements SampleWriter {

    private final Writer out;

    private final JsonGenerator json;

    QuickDrawWriter(Writer out) throws IOException {
        this.out = out;
        this.json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
    }

    @Override
    public void write(InkSample sample) throws IOException {
        json.writeStartObject();
        json.writeStringField("word", sample.label());
        if (!sample.writer().isEmpty()) {
            json.writeStringField("writer", sample.writer());
        }
        json.writeArrayFieldStart("drawing");
        boolean timed = SampleWriter.isTimed(sample);
        for (Stroke stroke : sample.ink().strokes()) {
            json.writeStartArray();
            column(stroke.size(), i -> Numbers.plain(stroke.x(i)));
            column(stroke.size(), i -> Numbers.plain(stroke.y(i)));
            if (timed) {
                column(stroke.size(), i -> Numbers.plain(stroke.t(i)));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        out.write('\n');
    }

    private void column(int size, IntFunction<String> number) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < size; i++) {
            json.writeNumber(number.apply(i));
        }
        json.writeEndArray();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
