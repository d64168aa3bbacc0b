// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a UNIPEN file that a segment names: components, numbered from 0, with offsets of points where only part of
 * one belongs to it. Written {@code a}, {@code a-b}, {@code a:p-b:q}, or several of these with commas between.
 *
 * @param ranges at least one, in the order of writing
 */
record Delineation(List<Range> ranges) {

    /** Most components that a segment may name: pen-down and pen-up ones alternate. */
    static final int MOST_COMPONENTS = 2 * Limits.STROKES;

    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?(?:\\s*-\\s*(\\d{1,9})(?::(\\d{1,9}))?)?");

    /**
     * Components first to last, from point {@code from} of the first to point {@code to} of the last, all inclusive.
     */
    record Range(int first, int from, int last, int to) {

        boolean covers(int component) {
            return first <= component && component <= last;
        }
    }

    /**
     * @param text the delineation
     * @return its ranges
     * @throws IllegalArgumentException if it is none, or names too many components
     */
    static Delineation parse(String text) {
        var ranges = new ArrayList<Range>();
        long components = 0;
        for (String part : text.split(",", -1)) {
            Matcher matcher = RANGE.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        Texts.quote(text) + " is no delineation such as 3, 3-4 or 3:10-4:25.");
            }
            Range range = range(matcher);
            components += (long) range.last() - range.first() + 1;
            if (range.last() < range.first() || components > MOST_COMPONENTS) {
                throw new IllegalArgumentException(
                        "The delineation runs backwards or names more than " + MOST_COMPONENTS + " components.");
            }
            ranges.add(range);
        }
        return new Delineation(List.copyOf(ranges));
    }

    private static Range range(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        boolean offset = matcher.group(2) != null;
        int from = offset ? Integer.parseInt(matcher.group(2)) : 0;
        if (matcher.group(3) == null) {
            return new Range(first, from, first, offset ? from : Integer.MAX_VALUE);
        }
        int to = matcher.group(4) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(4));
        return new Range(first, from, Integer.parseInt(matcher.group(3)), to);
    }

    int first() {
        return ranges.stream().mapToInt(Range::first).min().orElseThrow();
    }

    int last() {
        return ranges.stream().mapToInt(Range::last).max().orElseThrow();
    }

    boolean covers(int component) {
        return ranges.stream().anyMatch(range -> range.covers(component));
    }
}
