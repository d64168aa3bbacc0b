// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.dl4jreader;

import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.exchange.Dl4jArchive;
import org.ductus.knime.common.LocalPath;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.port.CganModelPortObject;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Reads a model whose generator a program with DL4J may have changed. */
final class Dl4jReaderNodeModel extends ParametersNodeModel<Dl4jReaderParameters> {

    Dl4jReaderNodeModel(PortsConfiguration ports) {
        super(ports.getInputPorts(), ports.getOutputPorts(), Dl4jReaderParameters.class);
    }

    /** Without a model to fill, what is in the file isn't known before it is read. */
    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, Dl4jReaderParameters parameters)
            throws InvalidSettingsException {
        if (!parameters.hasPath()) {
            throw new InvalidSettingsException("No file is chosen. Enter the path of the file to read in the dialog.");
        }
        LocalPath.resolve(parameters.m_path);
        return new PortObjectSpec[] {inputs.length > 0 ? inputs[0] : null};
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, Dl4jReaderParameters parameters, ExecutionContext exec)
            throws Exception {
        exec.setMessage("Reading");
        CganModel like = inputs.length > 0 ? ((CganModelPortObject) inputs[0]).model() : null;
        CganModel model = Dl4jArchive.read(LocalPath.resolve(parameters.m_path), like);
        pushFlowVariableString("model_fingerprint", model.fingerprint());
        return new PortObject[] {new CganModelPortObject(model)};
    }
}
