// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices;

/** A text that can be chosen. */
public record StringChoice(String id, String text) {

    /** A choice that reads as it is saved. */
    public static StringChoice fromId(final String id) {
        return new StringChoice(id, id);
    }
}
