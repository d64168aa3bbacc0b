// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.filehandling.model.writer;

import org.knime.base.node.BaseNodeFactory;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;

/** Model Writer: writes any port object to a file. */
public final class ModelWriterNodeFactory extends BaseNodeFactory<ModelWriterNodeModel> {

    @Override
    protected void ports(final PortsConfigurationBuilder builder) {
        builder.addFixedInputPortGroup("Port Object", PortObject.TYPE);
    }

    @Override
    protected ModelWriterNodeModel create(final PortsConfiguration ports) {
        return new ModelWriterNodeModel(ports.getInputPorts(), ports.getOutputPorts());
    }
}
