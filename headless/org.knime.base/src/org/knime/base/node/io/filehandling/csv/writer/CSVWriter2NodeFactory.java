// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.filehandling.csv.writer;

import org.knime.base.node.BaseNodeFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;

/** CSV Writer: writes a table as text. */
public final class CSVWriter2NodeFactory extends BaseNodeFactory<CSVWriter2NodeModel> {

    @Override
    protected void ports(final PortsConfigurationBuilder builder) {
        builder.addFixedInputPortGroup("Data Table", BufferedDataTable.TYPE);
    }

    @Override
    protected CSVWriter2NodeModel create(final PortsConfiguration ports) {
        return new CSVWriter2NodeModel(ports.getInputPorts(), ports.getOutputPorts());
    }
}
