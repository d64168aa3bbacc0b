// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a table of one point a row (UTF-8; separated by comma, semicolon or tab; the first line names the columns, in any
 * order and case): sample, x, y, and if they are there label, writer, stroke, point and t (milliseconds). The rows of a
 * sample follow each other; where stroke changes, a new stroke begins; point, where it is there, grows within a stroke. y
 * grows down. Other columns, such as pressure, are passed over.
 */
final class CsvLongReader {

    private final InkFile file;

    private final ReadContext context;

    private final Set<String> finished = new HashSet<>();

    private CsvColumns columns;

    private InkBuilder ink;

    private String id = "";

    private String label = "";

    private String writer = "";

    private String source = "";

    private String stroke;

    private double point;

    CsvLongReader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
    }

    void read() throws IOException {
        try (var lines = BoundedLines.open(file, StandardCharsets.UTF_8)) {
            columns = lines.next() ? CsvColumns.find(lines.text()) : null;
            if (columns == null) {
                throw new MalformedInkException(
                        file.at(1), "The first line does not name the columns sample, x and y.");
            }
            while (lines.next()) {
                context.line();
                if (!lines.text().isBlank()) {
                    line(lines);
                }
            }
        }
        finish();
    }

    private void line(BoundedLines lines) throws IOException {
        List<String> row;
        try {
            row = columns.row(lines.text());
        } catch (IOException e) {
            context.reject(lines.source(), "The line is no row of a CSV table; check its quotes.");
            failCurrent("a row of it could not be read");
            return;
        }
        if (row.size() != columns.width()) {
            context.reject(
                    lines.source(),
                    "The row has " + row.size() + " values, but the first line names " + columns.width() + " columns.");
            failCurrent("a row of it could not be read");
            return;
        }
        row(row, lines);
    }

    private void failCurrent(String why) {
        if (ink != null) {
            ink.fail("The sample is left out, because " + why + ".");
        }
    }

    private void row(List<String> row, BoundedLines lines) throws IOException {
        String sample = CsvColumns.value(row, columns.sample());
        if (ink == null || !sample.equals(id)) {
            finish();
            start(sample, row, lines);
        }
        if (!CsvColumns.value(row, columns.label()).equals(label)
                || !CsvColumns.value(row, columns.writer()).equals(writer)) {
            ink.fail("Rows of the sample differ in label or writer (line " + lines.number() + ").");
        }
        try {
            double x = Numbers.parse(CsvColumns.value(row, columns.x()));
            double y = Numbers.parse(CsvColumns.value(row, columns.y()));
            String time = CsvColumns.value(row, columns.t());
            double t = time.isEmpty() ? Double.NaN : Numbers.parse(time);
            strokeAndPoint(row, lines);
            ink.point(x, y, t);
        } catch (NumberFormatException e) {
            ink.fail("Line " + lines.number() + " has " + e.getMessage() + " where a finite number was expected.");
        }
    }

    private void start(String sample, List<String> row, BoundedLines lines) throws IOException {
        if (finished.size() >= Limits.SAMPLES) {
            throw new MalformedInkException(
                    lines.source(), "The file has more than " + Limits.SAMPLES + " samples; the rest was left out.");
        }
        id = sample;
        label = CsvColumns.value(row, columns.label());
        writer = CsvColumns.value(row, columns.writer());
        source = lines.source();
        stroke = null;
        ink = new InkBuilder();
        if (!finished.add(sample)) {
            ink.fail("The sample \"" + sample
                    + "\" has been read already: all rows of a sample must follow each other.");
        }
    }

    private void strokeAndPoint(List<String> row, BoundedLines lines) {
        String next = CsvColumns.value(row, columns.stroke());
        if (!next.equals(stroke)) {
            ink.stroke();
            stroke = next;
            point = Double.NEGATIVE_INFINITY;
        }
        if (columns.point() >= 0) {
            double number = Numbers.parse(CsvColumns.value(row, columns.point()));
            if (number <= point) {
                ink.fail("The points of a stroke are not in their order (line " + lines.number() + ").");
            }
            point = number;
        }
    }

    private void finish() {
        if (ink != null) {
            context.finish(label, writer, ink, source);
            ink = null;
        }
    }
}
