// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.preproc.append.row;

import org.knime.base.node.BaseNodeFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;

/** Concatenate: puts tables below each other. */
public final class AppendedRowsNodeFactory extends BaseNodeFactory<AppendedRowsNodeModel> {

    @Override
    protected void ports(final PortsConfigurationBuilder builder) {
        builder.addExtendableInputPortGroup(
                "input", new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE}, BufferedDataTable.TYPE);
        builder.addFixedOutputPortGroup("Concatenated tables", BufferedDataTable.TYPE);
    }

    @Override
    protected AppendedRowsNodeModel create(final PortsConfiguration ports) {
        return new AppendedRowsNodeModel(ports.getInputPorts(), ports.getOutputPorts());
    }
}
