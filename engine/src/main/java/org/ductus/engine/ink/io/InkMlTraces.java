// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ductus.engine.ink.io.InkBuilder.PointList;

/** The traces of an InkML file that others may refer to, since they have a name. */
final class InkMlTraces {

    /**
     * What a reference leads to.
     *
     * @param traces the traces
     * @param single whether it is a trace, not a group
     */
    record Referred(List<PointList> traces, boolean single) {}

    private final Map<String, Referred> held = new HashMap<>();

    private long points;

    private boolean full;

    /** Holds a trace under its name, if it has one. */
    void keep(String id, PointList trace) {
        if (id != null && reserve(trace.size())) {
            trace.trim();
            held.put(id, new Referred(List.of(trace), true));
        }
    }

    /** Holds the traces of a group under its name, if it has one. */
    void keep(String id, List<PointList> traces) {
        if (id != null && reserve(traces.stream().mapToLong(PointList::size).sum())) {
            held.put(id, new Referred(List.copyOf(traces), false));
        }
    }

    /** Takes room for points and for the name. */
    private boolean reserve(long size) {
        points += size + 8;
        full |= points > Limits.HELD_POINTS;
        return !full;
    }

    /** {@return whether traces were dropped because there were too many to hold} */
    boolean isFull() {
        return full;
    }

    Optional<Referred> find(String id) {
        return Optional.ofNullable(held.get(id));
    }

    /** {@return the trace that another one goes on from, or null if it is not there} */
    PointList continued(String id) {
        Referred found = held.get(id);
        return found == null || found.traces().isEmpty()
                ? null
                : found.traces().get(found.traces().size() - 1);
    }
}
