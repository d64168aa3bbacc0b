// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.util;

/** Looks at one of the inputs. */
public interface InputTableIndexHolder {

    /** Index of the input, counted without the flow variable port. */
    default int getInputTableIndex() {
        return 0;
    }
}
