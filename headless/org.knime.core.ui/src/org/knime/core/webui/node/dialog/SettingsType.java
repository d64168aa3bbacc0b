// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog;

import java.util.Arrays;
import java.util.Optional;

/** Which settings of a node a dialog is for. */
public enum SettingsType {
    /** Those of the model. */
    MODEL("model", "variables"),
    /** Those of the view. */
    VIEW("view", "view_variables"),
    /** Those of how it is executed. */
    JOB_MANAGER("job.manager", null);

    private final String m_key;

    private final String m_variablesKey;

    SettingsType(final String key, final String variablesKey) {
        m_key = key;
        m_variablesKey = variablesKey;
    }

    /** Key of the settings. */
    public String getConfigKey() {
        return m_key;
    }

    /** Key in the data of the page. */
    public String getConfigKeyFrontend() {
        return m_key;
    }

    /** The type with that key. */
    public static Optional<SettingsType> fromConfigKey(final String configKey) {
        return Arrays.stream(values()).filter(t -> t.m_key.equals(configKey)).findFirst();
    }

    /** Key of the flow variables that control the settings. */
    public String getVariablesConfigKey() {
        return m_variablesKey;
    }
}
