// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;

/** Makes dialogs usable in the classic user interface. */
public final class NodeDialogManager {

    private static final NodeDialogManager INSTANCE = new NodeDialogManager();

    private NodeDialogManager() {}

    /** The manager. */
    public static synchronized NodeDialogManager getInstance() {
        return INSTANCE;
    }

    /** A classic dialog that only shows which flow variables control the settings; they pass through it unchanged. */
    public static NodeDialogPane createLegacyFlowVariableNodeDialog(final NodeDialog dialog) {
        return new PassThrough();
    }

    private static final class PassThrough extends NodeDialogPane {

        private NodeSettingsRO m_settings;

        @Override
        protected void loadSettingsFrom(final NodeSettingsRO settings, final PortObjectSpec[] specs) {
            m_settings = settings;
        }

        @Override
        protected void saveSettingsTo(final NodeSettingsWO settings) throws InvalidSettingsException {
            if (m_settings != null) {
                m_settings.copyTo(settings);
            }
        }
    }
}
