// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.run;

import java.util.List;

/**
 * A node's message.
 *
 * @param error whether it is an error, or a warning
 * @param text its summary
 * @param issue row issues as one text, or null
 * @param resolutions what the user may do about it
 */
public record NodeNote(boolean error, String text, String issue, List<String> resolutions) {

    /** Copies the list. */
    public NodeNote {
        resolutions = List.copyOf(resolutions);
    }

    /** A warning without details. */
    public static NodeNote warning(final String text) {
        return new NodeNote(false, text, null, List.of());
    }

    /** An error without details. */
    public static NodeNote error(final String text) {
        return new NodeNote(true, text, null, List.of());
    }
}
