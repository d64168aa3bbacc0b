// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Something that saves itself into settings and loads itself from them. */
public interface NodeSettingsPersistable {

    /** Saves into the settings. */
    void saveSettingsTo(NodeSettingsWO settings);

    /** Loads what {@link #saveSettingsTo} saved. */
    void loadSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;
}
