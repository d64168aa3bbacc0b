// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Number of a node; inside a metanode or component the numbers from the outside in.
 *
 * @param parts numbers, outermost first
 */
public record NodeId(List<Integer> parts) implements Comparable<NodeId> {

    /** Copies the parts. */
    public NodeId {
        parts = List.copyOf(parts);
    }

    /** The workflow itself. */
    public static NodeId root() {
        return new NodeId(List.of());
    }

    /** The node {@code number} inside this one. */
    public NodeId child(final int number) {
        final List<Integer> child = new ArrayList<>(parts);
        child.add(number);
        return new NodeId(child);
    }

    @Override
    public int compareTo(final NodeId other) {
        return Arrays.compare(
                parts.stream().mapToInt(Integer::intValue).toArray(),
                other.parts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** As KNIME shows it: {@code 4}, or {@code 6:3} for node 3 of metanode 6. */
    @Override
    public String toString() {
        return String.join(":", parts.stream().map(String::valueOf).toList());
    }
}
