// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Stroke;

/** Writes a CSV table of one point a row, as {@link CsvLongReader} reads it; samples, strokes and points count from 0. */
final class CsvLongWriter implements SampleWriter {

    private final CSVPrinter csv;

    private long samples;

    CsvLongWriter(Writer out) throws IOException {
        csv = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').build());
        csv.printRecord("sample", "label", "writer", "stroke", "point", "x", "y", "t");
    }

    @Override
    public void write(InkSample sample) throws IOException {
        boolean timed = SampleWriter.isTimed(sample);
        List<Stroke> strokes = sample.ink().strokes();
        for (int s = 0; s < strokes.size(); s++) {
            Stroke stroke = strokes.get(s);
            for (int i = 0; i < stroke.size(); i++) {
                csv.printRecord(
                        samples,
                        sample.label(),
                        sample.writer(),
                        s,
                        i,
                        Numbers.plain(stroke.x(i)),
                        Numbers.plain(stroke.y(i)),
                        timed ? Numbers.plain(stroke.t(i)) : "");
            }
        }
        samples++;
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
