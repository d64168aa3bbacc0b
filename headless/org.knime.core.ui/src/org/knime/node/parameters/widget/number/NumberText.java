// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.number;

/** Numbers in messages. */
final class NumberText {

    private NumberText() {}

    static String of(final double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
