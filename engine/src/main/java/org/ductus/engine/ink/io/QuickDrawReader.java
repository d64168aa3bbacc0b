// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads Quick, Draw! files: each line is a JSON object with {@code word}, the label, and {@code drawing}, an array of
 * strokes, each of which is an array of all x, all y (growing down) and in raw files all t (milliseconds).
 * {@code writer}, which {@link QuickDrawWriter} adds, is the writer; other fields are passed over.
 */
final class QuickDrawReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .build())
            .build();

    private final InkFile file;

    private final ReadContext context;

    private String word;

    private String writer;

    private InkBuilder ink;

    QuickDrawReader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
    }

    void read() throws IOException {
        try (var lines = BoundedLines.open(file, StandardCharsets.UTF_8)) {
            while (lines.next()) {
                context.line();
                String line = lines.text();
                if (!line.isBlank()) {
                    line(line, lines.source());
                }
            }
        }
    }

    private void line(String line, String source) throws IOException {
        word = null;
        writer = "";
        ink = null;
        try (JsonParser json = JSON.createParser(line)) {
            object(json);
        } catch (JsonProcessingException e) {
            String at =
                    e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
            context.reject(source, "The line is no JSON object as Quick, Draw! has them" + at + ".");
            return;
        }
        if (word == null || ink == null) {
            context.reject(source, "The line has no \"" + (word == null ? "word" : "drawing") + "\".");
        } else {
            context.finish(word, writer, ink, source);
        }
    }

    private void object(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("word") && value == JsonToken.VALUE_STRING) {
                word = json.getText();
            } else if (field.equals("writer") && value == JsonToken.VALUE_STRING) {
                writer = json.getText();
            } else if (field.equals("drawing") && value == JsonToken.START_ARRAY) {
                ink = new InkBuilder();
                drawing(json);
            } else {
                json.skipChildren();
            }
        }
        if (json.nextToken() != null && ink != null) {
            ink.fail("Something follows the JSON object in the line.");
        }
    }

    private void drawing(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var columns = new double[3][];
            int count = 0;
            if (json.currentToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    double[] column = numbers(json);
                    if (count < columns.length) {
                        columns[count] = column;
                    }
                    count++;
                }
            } else {
                json.skipChildren();
            }
            stroke(columns, count);
        }
    }

    private void stroke(double[][] columns, int count) {
        if (count < 2 || count > 3 || columns[0] == null || columns[1] == null || count == 3 && columns[2] == null) {
            ink.fail("A stroke is no array of two or three arrays of finite numbers: x, y and perhaps t.");
        } else if (columns[0].length != columns[1].length || count == 3 && columns[2].length != columns[0].length) {
            ink.fail("A stroke has " + columns[0].length + " x, but " + columns[1].length + " y"
                    + (count == 3 ? " and " + columns[2].length + " t." : "."));
        } else {
            ink.stroke();
            for (int i = 0; i < columns[0].length; i++) {
                ink.point(columns[0][i], columns[1][i], count == 3 ? columns[2][i] : Double.NaN);
            }
        }
    }

    /** The finite numbers of an array, or null if it holds or is something else. */
    private static double[] numbers(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return null;
        }
        double[] numbers = new double[32];
        int count = 0;
        boolean usable = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!json.currentToken().isNumeric()) {
                json.skipChildren();
                usable = false;
                continue;
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count] = json.getDoubleValue();
            usable &= Double.isFinite(numbers[count++]);
        }
        return usable ? Arrays.copyOf(numbers, count) : null;
    }
}
