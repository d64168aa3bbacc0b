// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.ductus.engine.ink.io.InkBuilder.PointList;

/**
 * Numbers the components of a UNIPEN file, holds those that segments need, and delivers each segment once its last
 * component is complete. {@code .PEN_DOWN} always counts as a component, {@code .PEN_UP} only with points.
 */
final class UnipenCollector {

    /** Most segments that may overlap at one component. */
    private static final int MOST_ACTIVE = 10_000;

    private final ReadContext context;

    private final List<UnipenSegment> waiting;

    private int nextWaiting;

    private final List<UnipenSegment> active = new ArrayList<>();

    private final TreeMap<Integer, PointList> held = new TreeMap<>();

    private int heldPoints;

    private int components;

    /** The pen-down component being read, or null. */
    private PointList current;

    /** Whether the present .PEN_UP has been counted. */
    private boolean penUpCounted;

    UnipenCollector(List<UnipenSegment> segments, ReadContext context) {
        this.context = context;
        waiting = segments.stream()
                .sorted(Comparator.comparingInt(segment -> segment.delineation().first()))
                .toList();
    }

    void penDown() {
        complete();
        current = new PointList();
    }

    void penUp() {
        complete();
        penUpCounted = false;
    }

    /** {@return where the points of the present pen-down component go, or null if it has too many} */
    PointList component() {
        return current.size() <= Limits.POINTS ? current : null;
    }

    /** A point of the lifted pen. */
    void penUpPoint() {
        if (!penUpCounted) {
            penUpCounted = true;
            completed(components++, null);
        }
    }

    /** The end of the file: segments that name components beyond it are rejected. */
    void end() {
        complete();
        active.addAll(waiting.subList(nextWaiting, waiting.size()));
        for (UnipenSegment segment : active) {
            context.reject(
                    segment.source(),
                    "The segment names component " + segment.delineation().last() + ", but the file has only "
                            + components + " (from 0).");
        }
    }

    private void complete() {
        if (current != null) {
            PointList points = current;
            current = null;
            completed(components++, points);
        }
    }

    private void completed(int component, PointList points) {
        while (nextWaiting < waiting.size()
                && waiting.get(nextWaiting).delineation().first() <= component) {
            activate(waiting.get(nextWaiting++));
        }
        if (points != null && active.stream().anyMatch(s -> s.delineation().covers(component))) {
            hold(component, points);
        }
        var done = active.stream()
                .filter(segment -> segment.delineation().last() <= component)
                .toList();
        if (!done.isEmpty()) {
            active.removeIf(segment -> segment.delineation().last() <= component);
            done.forEach(this::deliver);
            release();
        }
    }

    private void activate(UnipenSegment segment) {
        if (active.size() < MOST_ACTIVE) {
            active.add(segment);
        } else {
            context.reject(segment.source(), "More than " + MOST_ACTIVE + " segments overlap here.");
        }
    }

    private void hold(int component, PointList points) {
        if (heldPoints + points.size() > Limits.HELD_POINTS) {
            for (UnipenSegment segment : active) {
                context.reject(
                        segment.source(),
                        "The segments that overlap here name more than " + Limits.HELD_POINTS + " points.");
            }
            active.clear();
            release();
        } else {
            held.put(component, points);
            heldPoints += points.size();
        }
    }

    private void release() {
        int needed = active.stream()
                .mapToInt(segment -> segment.delineation().first())
                .min()
                .orElse(Integer.MAX_VALUE);
        var unneeded = held.headMap(needed);
        heldPoints -= unneeded.values().stream().mapToInt(PointList::size).sum();
        unneeded.clear();
    }

    private void deliver(UnipenSegment segment) {
        var ink = new InkBuilder();
        for (Delineation.Range range : segment.delineation().ranges()) {
            held.subMap(range.first(), true, range.last(), true)
                    .forEach((component, points) -> stroke(range, component, points, ink));
        }
        context.finish(segment.label(), segment.writer(), ink, segment.source());
    }

    private static void stroke(Delineation.Range range, int component, PointList points, InkBuilder ink) {
        int from = component == range.first() ? range.from() : 0;
        int to = component == range.last() ? Math.min(range.to(), points.size() - 1) : points.size() - 1;
        if (points.size() > Limits.POINTS) {
            ink.fail(
                    "The segment names component " + component + ", which has more than " + Limits.POINTS + " points.");
        } else if (points.size() > 0 && from <= to) {
            ink.stroke(points, from, to);
        }
    }
}
