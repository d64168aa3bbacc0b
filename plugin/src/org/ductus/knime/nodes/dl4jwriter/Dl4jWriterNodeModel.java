// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.dl4jwriter;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ductus.engine.cgan.exchange.Dl4jArchive;
import org.ductus.knime.common.IfExists;
import org.ductus.knime.common.LocalPath;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.port.CganModelPortObject;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Writes a model's generator as a zip file of DL4J's. */
final class Dl4jWriterNodeModel extends ParametersNodeModel<Dl4jWriterParameters> {

    Dl4jWriterNodeModel() {
        super(new PortType[] {CganModelPortObject.TYPE}, new PortType[0], Dl4jWriterParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, Dl4jWriterParameters parameters)
            throws InvalidSettingsException {
        if (!parameters.hasPath()) {
            throw new InvalidSettingsException("No file is chosen. Enter the path of the file to write in the dialog.");
        }
        Path file = LocalPath.resolve(parameters.m_path);
        if (parameters.m_ifExists == IfExists.FAIL && Files.exists(file)) {
            setWarningMessage("The file " + file + " exists already; the node will refuse to replace it.");
        }
        return new PortObjectSpec[0];
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, Dl4jWriterParameters parameters, ExecutionContext exec)
            throws Exception {
        exec.setMessage("Writing");
        Dl4jArchive.write(
                ((CganModelPortObject) inputs[0]).model(),
                LocalPath.resolve(parameters.m_path),
                parameters.m_ifExists == IfExists.OVERWRITE);
        return new PortObject[0];
    }
}
