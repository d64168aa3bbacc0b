// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.ink.io.InkBuilder.PointList;

/**
 * The part of traces that a traceView names by its attributes from and to (InkML 2011, 5.2), both counted from 1 and inclusive:
 * of a trace a point, of a group a trace, or a trace and a point of it with a colon between.
 *
 * @param trace index of a trace, from 0
 * @param point index of a point of it, from 0; −1 = the whole trace
 */
record InkMlPart(int trace, int point) {

    /**
     * The part of what a reference leads to.
     *
     * @param traces what it leads to
     * @param single whether it is a trace, not a group
     * @param from the attribute, or null for the beginning
     * @param to the attribute, or null for the end
     * @return traces of their own
     * @throws IllegalArgumentException with half a sentence, if there is no such part
     */
    static List<PointList> of(List<PointList> traces, boolean single, String from, String to) {
        InkMlPart first = from == null ? new InkMlPart(0, -1) : parse(from, traces, single);
        InkMlPart last = to == null ? new InkMlPart(traces.size() - 1, -1) : parse(to, traces, single);
        List<PointList> part = new ArrayList<>();
        for (int i = first.trace; i <= last.trace; i++) {
            PointList all = traces.get(i);
            int begin = i == first.trace ? Math.max(0, first.point) : 0;
            int end = i == last.trace && last.point >= 0 ? last.point : all.size() - 1;
            if (begin > end) {
                throw new IllegalArgumentException("from " + from + " lies behind to " + to);
            }
            PointList some = new PointList();
            for (int p = begin; p <= end; p++) {
                some.add(all.x(p), all.y(p), all.t(p));
            }
            part.add(some);
        }
        if (part.isEmpty()) {
            throw new IllegalArgumentException("from " + from + " lies behind to " + to);
        }
        return part;
    }

    private static InkMlPart parse(String text, List<PointList> traces, boolean single) {
        String[] indices = text.strip().split(":", -1);
        if (indices.length > (single ? 1 : 2)) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" names a part of a group within a group");
        }
        int trace = single ? 0 : index(indices[0], traces.size(), "trace");
        boolean whole = !single && indices.length == 1;
        return new InkMlPart(
                trace,
                whole
                        ? -1
                        : index(indices[indices.length - 1], traces.get(trace).size(), "point"));
    }

    private static int index(String text, int size, String what) {
        try {
            int index = Integer.parseInt(text.strip());
            if (index >= 1 && index <= size) {
                return index - 1;
            }
        } catch (NumberFormatException e) {
            // no number: said below
        }
        throw new IllegalArgumentException(
                "there is no " + what + " " + Texts.quote(text.strip()) + ", only 1 to " + size);
    }
}
