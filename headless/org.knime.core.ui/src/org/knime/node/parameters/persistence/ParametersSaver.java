// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/**
 * Saves a value.
 *
 * @param <T> type of the value
 */
@FunctionalInterface
public interface ParametersSaver<T> {

    /** Saves the value. */
    void save(T param, NodeSettingsWO nodeSettings);
}
