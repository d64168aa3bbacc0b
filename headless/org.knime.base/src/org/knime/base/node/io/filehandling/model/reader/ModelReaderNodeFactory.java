// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.filehandling.model.reader;

import org.knime.base.node.BaseNodeFactory;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;

/** Model Reader: reads what Model Writer wrote. */
public final class ModelReaderNodeFactory extends BaseNodeFactory<ModelReaderNodeModel> {

    @Override
    protected void ports(final PortsConfigurationBuilder builder) {
        builder.addFixedOutputPortGroup("Port Object", PortObject.TYPE);
    }

    @Override
    protected ModelReaderNodeModel create(final PortsConfiguration ports) {
        return new ModelReaderNodeModel(ports.getInputPorts(), ports.getOutputPorts());
    }
}
