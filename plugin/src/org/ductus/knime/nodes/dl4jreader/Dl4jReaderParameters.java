// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.dl4jreader;

import org.ductus.knime.common.LocalPath;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of cGAN DL4J Reader. */
final class Dl4jReaderParameters implements NodeParameters {

    @Widget(
            title = "File",
            description = "Path of the zip file to read. A file that lies with the workflow is read as"
                    + " knime://knime.workflow/data/generator.zip.")
    @Persist(configKey = "path")
    @TextInputWidget(placeholder = "for instance C:\\models\\generator.zip or /home/me/generator.zip")
    String m_path = "";

    /** Whether a file was chosen. */
    boolean hasPath() {
        return m_path != null && !m_path.isBlank();
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (hasPath()) {
            LocalPath.check(m_path);
        }
    }
}
