// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Loads a value.
 *
 * @param <T> type of the value
 */
@FunctionalInterface
public interface ParametersLoader<T> {

    /** Loads the value. */
    T load(NodeSettingsRO settings) throws InvalidSettingsException;
}
