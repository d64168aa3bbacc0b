// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Where the columns of a long CSV table are; -1 for those that it lacks. */
record CsvColumns(
        char delimiter, int width, int sample, int label, int writer, int stroke, int point, int x, int y, int t) {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    /** {@return whether a line names the columns that are needed} */
    static boolean isHeader(String line) {
        return find(line) != null;
    }

    /** {@return the columns of a header line, or null if it lacks sample, x or y} */
    static CsvColumns find(String line) {
        for (char delimiter : DELIMITERS) {
            CsvColumns columns = of(line, delimiter);
            if (columns != null && columns.sample >= 0 && columns.x >= 0 && columns.y >= 0) {
                return columns;
            }
        }
        return null;
    }

    private static CsvColumns of(String line, char delimiter) {
        try {
            CSVRecord row = row(line, delimiter);
            List<String> names = row.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            return new CsvColumns(
                    delimiter,
                    names.size(),
                    names.indexOf("sample"),
                    names.indexOf("label"),
                    names.indexOf("writer"),
                    names.indexOf("stroke"),
                    names.indexOf("point"),
                    names.indexOf("x"),
                    names.indexOf("y"),
                    names.indexOf("t"));
        } catch (IOException e) {
            return null;
        }
    }

    CSVRecord row(String line) throws IOException {
        return row(line, delimiter);
    }

    /** One line is one row: values don't hold line breaks, so that memory stays bounded. */
    private static CSVRecord row(String line, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).build();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.size() != 1) {
                throw new IOException("it is not one row");
            }
            return rows.get(0);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static String value(CSVRecord row, int column) {
        return column < 0 ? "" : row.get(column).strip();
    }
}
