// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/**
 * Settings of a node. Fields that are neither private nor static nor final are settings, and their initial values the
 * defaults. There is a constructor without arguments, and perhaps one with a {@link NodeParametersInput}, which guesses
 * from the inputs.
 */
public interface NodeParameters extends Persistable, WidgetGroup {

    /** Refuses settings that contradict each other. Called by the dialog; loading alone does not. */
    default void validate() throws InvalidSettingsException {
        // every combination is fine
    }
}
