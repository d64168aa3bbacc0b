// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the characters of a UNIPEN text file (latin-1). Lines that start with a dot are keywords; the lines after
 * {@code .PEN_DOWN} and {@code .PEN_UP} are points. Segments may stand before or after the points that they name, so the
 * file is read twice: first the segments, then the points, of which only those are held that a segment still needs.
 */
final class UnipenReader {

    /** For instance UJIpenchars-w01: a writer in a file name, used where the file does not name him. */
    private static final Pattern WRITER_IN_NAME = Pattern.compile(".*[-_]([wW]\\d+)");

    private final InkFile file;

    private final ReadContext context;

    private String writer;

    private int malformed;

    private String firstMalformed = "";

    UnipenReader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
        String name = file.baseName();
        Matcher matcher = WRITER_IN_NAME.matcher(name);
        this.writer = matcher.matches() ? matcher.group(1) : name;
    }

    void read() throws IOException {
        List<UnipenSegment> segments = segments();
        if (!segments.isEmpty()) {
            points(segments);
        }
    }

    private List<UnipenSegment> segments() throws IOException {
        var segments = new ArrayList<UnipenSegment>();
        int characters = 0;
        try (var lines = new UnipenLines(file, context::reject)) {
            while (lines.next()) {
                context.line();
                String line = lines.text();
                if (line.startsWith(".WRITER_ID")) {
                    String id = line.substring(".WRITER_ID".length()).strip();
                    writer = id.isEmpty() ? writer : id;
                } else if (UnipenSegment.isCharacter(line)) {
                    characters++;
                    segment(line, lines.source(), segments);
                }
            }
        }
        if (characters == 0) {
            context.reject(file.name(), "The UNIPEN file has no line .SEGMENT CHARACTER.");
        }
        return segments;
    }

    private void segment(String line, String source, List<UnipenSegment> segments) throws IOException {
        if (segments.size() >= Limits.SAMPLES) {
            throw new MalformedInkException(
                    source, "The file has more than " + Limits.SAMPLES + " segments; none of it was read.");
        }
        try {
            UnipenSegment segment = UnipenSegment.parse(line, writer, source);
            if (context.wants(segment.label())) {
                segments.add(segment);
            } else {
                context.passOver();
            }
        } catch (IllegalArgumentException e) {
            context.reject(source, e.getMessage());
        }
    }

    private void points(List<UnipenSegment> segments) throws IOException {
        var collector = new UnipenCollector(segments, context);
        var points = new UnipenPoints();
        String state = "";
        try (var lines = new UnipenLines(file, (source, reason) -> {})) {
            while (lines.next()) {
                context.line();
                String line = lines.text();
                if (line.startsWith(".")) {
                    state = keyword(line, state, points, collector);
                } else if (!line.isBlank() && (state.equals(".PEN_DOWN") || state.equals(".PEN_UP"))) {
                    point(line, state.equals(".PEN_DOWN"), points, collector, lines);
                }
            }
        }
        collector.end();
        if (malformed > 0) {
            context.reject(
                    firstMalformed,
                    "Malformed lines of coordinates were left out: " + malformed
                            + " in this file, the first one here.");
        }
    }

    /** Handles a keyword and returns the one to which the following lines belong. */
    private static String keyword(String line, String before, UnipenPoints points, UnipenCollector collector) {
        String keyword = line.strip().split("\\s+", 2)[0];
        switch (keyword) {
            case ".PEN_DOWN" -> collector.penDown();
            case ".PEN_UP" -> collector.penUp();
            case ".COORD" -> points.coord(line);
            case ".POINTS_PER_SECOND" -> points.pointsPerSecond(line);
            case ".DT" -> {
                points.pause(line);
                return before;
            }
            default -> {
                // neither points nor their meaning
            }
        }
        return keyword;
    }

    private void point(String line, boolean down, UnipenPoints points, UnipenCollector collector, UnipenLines lines) {
        if (points.add(line, down ? collector.component() : null)) {
            if (!down) {
                collector.penUpPoint();
            }
        } else if (malformed++ == 0) {
            firstMalformed = lines.source();
        }
    }
}
