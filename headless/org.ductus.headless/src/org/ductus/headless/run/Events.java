// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ductus.headless.workflow.NodeId;

/** Tells the console what happens, in maps of JDK types, which alone cross the border of the OSGi framework. */
public final class Events {

    private final Consumer<Map<String, Object>> sink;

    /** Events for a sink that any thread may call. */
    public Events(final Consumer<Map<String, Object>> sink) {
        this.sink = sink;
    }

    /** A line about the whole run. */
    public void line(final String text) {
        sink.accept(Map.of("event", "line", "text", text));
    }

    /** A node begins. */
    void executing(final NodeId id, final String name) {
        sink.accept(Map.of("event", "executing", "id", id.toString(), "name", name));
    }

    /** A node ended in a state, after seconds. */
    void ended(final NodeId id, final String name, final String state, final double seconds) {
        sink.accept(Map.of("event", "ended", "id", id.toString(), "name", name, "state", state, "seconds", seconds));
    }

    /** A node's progress; either may be null. */
    void progress(final NodeId id, final String name, final Double fraction, final String message) {
        final Map<String, Object> event = new HashMap<>();
        event.put("event", "progress");
        event.put("id", id.toString());
        event.put("name", name);
        event.put("fraction", fraction);
        event.put("message", message);
        sink.accept(event);
    }

    /** A warning or an error of a node. */
    public void message(final NodeId id, final String name, final NodeNote note) {
        final List<String> details = new ArrayList<>();
        if (note.issue() != null && !note.issue().isBlank()) {
            details.add(note.issue());
        }
        details.addAll(note.resolutions());
        sink.accept(Map.of(
                "event",
                "message",
                "id",
                id.toString(),
                "name",
                name,
                "level",
                note.error() ? "ERROR" : "WARNING",
                "text",
                note.text(),
                "details",
                details));
    }
}
