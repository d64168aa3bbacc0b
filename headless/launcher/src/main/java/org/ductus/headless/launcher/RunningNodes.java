// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the running nodes last said about their progress. Not thread-safe. */
final class RunningNodes {

    private static final int BAR = 20;

    private final Map<String, Line> lines = new LinkedHashMap<>();

    private static final class Line {
        private double fraction = Double.NaN;
        private String message = "";
        private final long startNanos = System.nanoTime();
        private boolean changed;
    }

    void started(final String node) {
        lines.put(node, new Line());
    }

    void progress(final String node, final Double fraction, final String message) {
        final Line line = lines.get(node);
        if (line == null) {
            return;
        }
        if (fraction != null && !fraction.isNaN()) {
            line.fraction = Math.max(0, Math.min(1, fraction));
        }
        if (message != null) {
            line.message = message;
        }
        line.changed = true;
    }

    void ended(final String node) {
        lines.remove(node);
    }

    /** A line for every running node. */
    List<String> all() {
        final List<String> texts = new ArrayList<>();
        lines.forEach((node, line) -> texts.add(text(node, line, true)));
        return texts;
    }

    /** A line for every running node that reported something since the last call. */
    List<String> changed() {
        final List<String> texts = new ArrayList<>();
        lines.forEach((node, line) -> {
            if (line.changed) {
                line.changed = false;
                texts.add(text(node, line, false));
            }
        });
        return texts;
    }

    private static String text(final String node, final Line line, final boolean withBar) {
        final StringBuilder text = new StringBuilder(node).append(':');
        if (!Double.isNaN(line.fraction)) {
            final int filled = (int) (line.fraction * BAR);
            if (withBar) {
                text.append(" [")
                        .append("=".repeat(filled))
                        .append(" ".repeat(BAR - filled))
                        .append(']');
            }
            text.append(String.format(java.util.Locale.ROOT, " %3d %%", (int) (line.fraction * 100)));
        }
        if (!line.message.isBlank()) {
            text.append("  ").append(line.message.strip().replaceAll("\\s+", " "));
        }
        return text.append("  (")
                .append(Console.duration((System.nanoTime() - line.startNanos) / 1e9))
                .append(')')
                .toString();
    }
}
