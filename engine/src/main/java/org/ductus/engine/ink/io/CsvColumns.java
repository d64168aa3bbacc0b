// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
            List<String> names = row(line, delimiter).stream()
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

    /** {@return the values of a line} */
    List<String> row(String line) throws IOException {
        return row(line, delimiter);
    }

    /** One line is one row: values don't hold line breaks, so that memory stays bounded. */
    private static List<String> row(String line, char delimiter) throws IOException {
        if (line.indexOf('"') < 0) {
            return split(line, delimiter); // as the parser would, without making one for each line
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).build();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.size() != 1) {
                throw new IOException("it is not one row");
            }
            return rows.get(0).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> split(String line, char delimiter) {
        var values = new ArrayList<String>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            values.add(line.substring(start, end));
            start = end + 1;
        }
        values.add(line.substring(start));
        return values;
    }

    static String value(List<String> row, int column) {
        return column < 0 ? "" : row.get(column).strip();
    }
}
