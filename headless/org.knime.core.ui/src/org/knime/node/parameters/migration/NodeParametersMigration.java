// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.migration;

import java.util.List;

/**
 * Knows how older versions saved a value.
 *
 * @param <T> type of the value
 */
public interface NodeParametersMigration<T> {

    /** The older versions, asked in this order. */
    List<ConfigMigration<T>> getConfigMigrations();
}
