// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads UJI Pen Characters version 2: UTF-8 text with comments after {@code //} and, for each sample,
 * {@code WORD label id}, {@code NUMSTROKES n} and n lines {@code POINTS k # x y …}. y grows down, there are no times, and
 * coordinates stay in units of the tablet (100 a mm by UJI's writers, 152 by UPV's).
 */
final class UjiV2Reader {

    /** For instance trn_UJI_W01-01: set, writer, repetition. */
    private static final Pattern ID = Pattern.compile("(?:[a-z]+_)?(.+?)(?:-\\d+)?");

    private final InkFile file;

    private final ReadContext context;

    private String label = "";

    private String writer = "";

    private String source = "";

    private InkBuilder ink;

    private int strokesMissing;

    UjiV2Reader(InkFile file, ReadContext context) {
        this.file = file;
        this.context = context;
    }

    void read() throws IOException {
        try (var lines = BoundedLines.open(file, StandardCharsets.UTF_8)) {
            while (lines.next()) {
                context.line();
                String line = lines.text().strip();
                if (!line.isEmpty() && !line.startsWith("//")) {
                    line(new StringTokenizer(line), lines.source());
                }
            }
        }
        finish();
    }

    private void line(StringTokenizer tokens, String where) {
        String keyword = tokens.nextToken();
        switch (keyword) {
            case "WORD" -> {
                finish();
                word(tokens, where);
            }
            case "NUMSTROKES" -> {
                strokesMissing = ink == null ? 0 : count(tokens, Limits.STROKES, "NUMSTROKES");
            }
            case "POINTS" -> {
                if (ink == null) {
                    context.reject(where, "POINTS was found before any WORD, to which it would belong.");
                } else {
                    points(tokens);
                }
            }
            default -> context.reject(
                    where, Texts.quote(keyword) + " was found where WORD, NUMSTROKES or POINTS was expected.");
        }
    }

    private void word(StringTokenizer tokens, String where) {
        if (!tokens.hasMoreTokens()) {
            context.reject(where, "WORD is not followed by a label.");
            return;
        }
        label = tokens.nextToken();
        Matcher id = ID.matcher(tokens.hasMoreTokens() ? tokens.nextToken() : "");
        writer = id.matches() ? id.group(1) : "";
        source = where;
        ink = new InkBuilder();
        strokesMissing = 0;
    }

    private void points(StringTokenizer tokens) {
        strokesMissing--;
        int expected = count(tokens, Limits.POINTS, "POINTS");
        if (!tokens.hasMoreTokens() || !tokens.nextToken().equals("#") || tokens.countTokens() != 2 * expected) {
            ink.fail("A line POINTS does not have # and then as many x and y as it announces.");
            return;
        }
        ink.stroke();
        try {
            for (int i = 0; i < expected; i++) {
                ink.point(Numbers.parse(tokens.nextToken()), Numbers.parse(tokens.nextToken()), Double.NaN);
            }
        } catch (NumberFormatException e) {
            ink.fail("A line POINTS has a coordinate that is not a finite number: " + e.getMessage() + ".");
        }
    }

    private int count(StringTokenizer tokens, int most, String keyword) {
        String token = tokens.hasMoreTokens() ? tokens.nextToken() : "";
        if (token.matches("\\d{1,9}") && Integer.parseInt(token) <= most) {
            return Integer.parseInt(token);
        }
        ink.fail(keyword + " is not followed by a number up to " + most + " but by " + Texts.quote(token) + ".");
        return 0;
    }

    private void finish() {
        if (ink == null) {
            return;
        }
        if (strokesMissing != 0) {
            ink.fail("NUMSTROKES and the number of lines POINTS differ.");
        }
        context.finish(label, writer, ink, source);
        ink = null;
    }
}
