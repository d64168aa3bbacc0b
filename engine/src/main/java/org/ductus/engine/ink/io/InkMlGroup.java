// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.ink.io.InkBuilder.PointList;

/** Traces that belong together in an InkML file, and what is said of them. */
final class InkMlGroup {

    private final String source;

    private final String id;

    private String label;

    private String writer;

    private final List<PointList> traces = new ArrayList<>();

    private String problem = "";

    private boolean filled;

    /**
     * @param source file and line
     * @param label the label of the element around it, which holds if it has none of its own
     * @param writer likewise
     * @param id by which it can be referred to, or null
     */
    InkMlGroup(String source, String label, String writer, String id) {
        this.source = source;
        this.label = label;
        this.writer = writer;
        this.id = id;
    }

    void annotate(String type, String text) {
        if ("truth".equals(type) || "label".equals(type)) {
            label = text;
        } else if ("writer".equals(type)) {
            writer = text;
        }
    }

    void add(PointList trace) {
        filled = true;
        if (traces.size() == Limits.STROKES) {
            fail("The sample has more than " + Limits.STROKES + " strokes.");
        }
        if (problem.isEmpty()) {
            traces.add(trace);
        }
    }

    /** Keeps the first reason for which the sample can't be used. */
    void fail(String reason) {
        filled = true;
        if (problem.isEmpty()) {
            problem = reason;
            traces.clear();
        }
    }

    /** {@return whether it holds traces itself} */
    boolean isSample() {
        return filled;
    }

    List<PointList> traces() {
        return traces;
    }

    String source() {
        return source;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String writer() {
        return writer;
    }

    /** {@return the ink, or why it can't be used} */
    InkBuilder build() {
        var ink = new InkBuilder();
        if (!problem.isEmpty()) {
            ink.fail(problem);
        }
        for (PointList trace : traces) {
            ink.stroke(trace, 0, trace.size() - 1);
        }
        return ink;
    }
}
