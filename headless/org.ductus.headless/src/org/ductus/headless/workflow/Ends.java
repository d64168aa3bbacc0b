// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows connections through the walls of metanodes and components to the native nodes at their ends. Flow variables pass
 * these walls like data (KNIME lets a component hold some back).
 */
final class Ends {

    /** Which side of a port an end is: a node's own, or a metanode's wall seen from inside. */
    enum Side {
        NODE,
        WALL
    }

    /** One end of a connection. */
    record End(NodeId node, int port, Side side) {}

    private final Map<End, End> feeds = new HashMap<>();
    private final Map<NodeId, Boolean> metanodes = new HashMap<>();
    private final Map<NodeId, NodeId> componentOutputs = new HashMap<>();
    private final Map<NodeId, NodeId> componentOfInput = new HashMap<>();
    private final List<NodeId> virtual = new ArrayList<>();

    void connect(final End source, final End dest) {
        feeds.put(dest, source);
    }

    void metanode(final NodeId id) {
        metanodes.put(id, true);
    }

    void component(final NodeId id, final NodeId input, final NodeId output) {
        componentOutputs.put(id, output);
        componentOfInput.put(input, id);
        virtual.add(input);
        virtual.add(output);
    }

    boolean isVirtual(final NodeId id) {
        return virtual.contains(id);
    }

    /** The connections between native nodes. */
    List<Connection> connections() {
        final List<Connection> result = new ArrayList<>();
        feeds.forEach((dest, source) -> {
            final boolean inner = dest.side() == Side.WALL
                    || metanodes.containsKey(dest.node())
                    || componentOutputs.containsKey(dest.node())
                    || isVirtual(dest.node());
            if (!inner) {
                resolve(source)
                        .ifPresent(s -> result.add(new Connection(s.node(), s.port(), dest.node(), dest.port())));
            }
        });
        result.sort(java.util.Comparator.comparing(Connection::dest)
                .thenComparingInt(Connection::destPort)
                .thenComparing(Connection::source));
        return result;
    }

    private Optional<End> resolve(final End source) {
        final NodeId node = source.node();
        if (source.side() == Side.WALL) {
            return feed(new End(node, source.port(), Side.NODE));
        }
        if (metanodes.containsKey(node)) {
            return feed(new End(node, source.port(), Side.WALL));
        }
        if (componentOutputs.containsKey(node)) {
            return through(componentOutputs.get(node), source.port());
        }
        if (componentOfInput.containsKey(node)) {
            return through(componentOfInput.get(node), source.port());
        }
        return Optional.of(source);
    }

    private Optional<End> feed(final End dest) {
        return Optional.ofNullable(feeds.get(dest)).flatMap(this::resolve);
    }

    /** A component's flow-variable port hands on what came with any of its ports, the first one first. */
    private Optional<End> through(final NodeId node, final int port) {
        final Optional<End> direct = feed(new End(node, port, Side.NODE));
        if (direct.isPresent() || port != 0) {
            return direct;
        }
        return feeds.keySet().stream()
                .filter(e -> e.node().equals(node) && e.side() == Side.NODE)
                .min(java.util.Comparator.comparingInt(End::port))
                .flatMap(this::feed)
                .map(e -> new End(e.node(), 0, e.side()));
    }
}
