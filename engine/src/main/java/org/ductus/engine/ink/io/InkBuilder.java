// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;

/** Collects the points of one sample, up to the limits. */
final class InkBuilder {

    private final List<PointList> strokes = new ArrayList<>();

    private int points;

    private String problem = "";

    /** Starts a stroke. */
    void stroke() {
        if (strokes.size() == Limits.STROKES) {
            fail("The sample has more than " + Limits.STROKES + " strokes.");
        } else {
            strokes.add(new PointList());
        }
    }

    /** Adds a point to the last stroke; t is NaN where it is unknown. */
    void point(double x, double y, double t) {
        if (points == Limits.POINTS) {
            fail("The sample has more than " + Limits.POINTS + " points.");
        }
        if (problem.isEmpty()) {
            strokes.get(strokes.size() - 1).add(x, y, t);
            points++;
        }
    }

    /** Adds a stroke of the points from one index to another, both inclusive. */
    void stroke(PointList list, int from, int to) {
        stroke();
        for (int i = from; i <= to && problem.isEmpty(); i++) {
            point(list.x(i), list.y(i), list.t(i));
        }
    }

    /** Keeps the first reason for which the sample can't be used. */
    void fail(String reason) {
        if (problem.isEmpty()) {
            problem = reason;
            strokes.clear();
        }
    }

    /** {@return whether nothing has failed so far} */
    boolean isUsable() {
        return problem.isEmpty();
    }

    /** {@return why the sample can't be used, or an empty string} */
    String problem() {
        return !problem.isEmpty() || points > 0 ? problem : "The sample has no points.";
    }

    /** {@return the ink; times from 0 at its first point, or none if one of them is unknown} */
    Ink build() {
        var filled = strokes.stream().filter(s -> s.size() > 0).toList();
        boolean timed = filled.stream().allMatch(PointList::hasTime);
        double start = filled.isEmpty() ? 0 : filled.get(0).t(0);
        return new Ink(filled.stream().map(s -> s.stroke(timed, start)).toList());
    }

    /** A growing list of points. */
    static final class PointList {

        private double[] values = new double[3 * 16];

        private int size;

        private boolean timed = true;

        void add(double x, double y, double t) {
            if (3 * size == values.length) {
                values = Arrays.copyOf(values, Math.max(3 * 16, 2 * values.length));
            }
            values[3 * size] = x;
            values[3 * size + 1] = y;
            values[3 * size + 2] = t;
            timed &= Double.isFinite(t);
            size++;
        }

        /** Adds points up to the limit of a sample; a sample with more is refused when it is built. */
        void addAll(PointList other) {
            for (int i = 0; i < other.size && size <= Limits.POINTS; i++) {
                add(other.x(i), other.y(i), other.t(i));
            }
        }

        /** Gives unused memory back. */
        void trim() {
            values = Arrays.copyOf(values, 3 * size);
        }

        int size() {
            return size;
        }

        boolean hasTime() {
            return timed;
        }

        double x(int i) {
            return values[3 * i];
        }

        double y(int i) {
            return values[3 * i + 1];
        }

        double t(int i) {
            return values[3 * i + 2];
        }

        private Stroke stroke(boolean withTime, double start) {
            double[] x = new double[size];
            double[] y = new double[size];
            double[] t = new double[withTime ? size : 0];
            for (int i = 0; i < size; i++) {
                x[i] = x(i);
                y[i] = y(i);
                if (withTime) {
                    t[i] = t(i) - start;
                }
            }
            return withTime ? Stroke.of(x, y, t) : Stroke.of(x, y);
        }
    }
}
