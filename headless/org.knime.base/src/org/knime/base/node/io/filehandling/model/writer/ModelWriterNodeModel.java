// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.filehandling.model.writer;

import java.nio.file.Path;
import org.knime.base.node.BaseNodeModel;
import org.knime.base.node.io.filehandling.FileChoice;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortUtil;

/** Writes a port object with its own serialiser. */
final class ModelWriterNodeModel extends BaseNodeModel {

    private static final String KEY = "filechooser";

    private final FileChoice m_file = new FileChoice(KEY, true);

    ModelWriterNodeModel(final PortType[] in, final PortType[] out) {
        super(in, out);
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        m_file.check();
        return new PortObjectSpec[0];
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        final Path file = m_file.resolve(peekFlowVariableString(FileChoice.WORKFLOW_FOLDER));
        m_file.write(file, partial -> PortUtil.writeObjectToFile(inObjects[0], partial.toFile(), exec));
        return new PortObject[0];
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        m_file.save(settings);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        new FileChoice(KEY, true).load(settings);
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_file.load(settings);
    }
}
