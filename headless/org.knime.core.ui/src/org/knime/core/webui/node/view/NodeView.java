// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.view;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.workflow.NodeMessage;
import org.knime.core.webui.UIExtension;
import org.knime.core.webui.data.DataServiceProvider;

/** A web view of a node. It is made once and shows the present state of the model whenever its page is read. */
public interface NodeView extends UIExtension, DataServiceProvider {

    /** Refuses settings the view cannot work with. */
    void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Takes over settings that were validated. */
    void loadValidatedSettingsFrom(NodeSettingsRO settings);

    /** The message shown in the view; new in 5.9. */
    default NodeMessage getViewNodeMessage(final NodeMessage nodeMessage) {
        return nodeMessage;
    }

    /** Whether the view can be part of a report. */
    default boolean canBeUsedInReport() {
        return false;
    }
}
