// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkrealismscorer;

import org.ductus.knime.common.ModernPortsNodeFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Factory of the node. */
public final class InkRealismScorerNodeFactory extends ModernPortsNodeFactory<InkRealismScorerNodeModel> {

    /** For KNIME. */
    public InkRealismScorerNodeFactory() {
        super(InkRealismScorerParameters.class);
    }

    @Override
    protected void addPorts(PortsConfigurationBuilder ports) {
        ports.addFixedInputPortGroup("Generated", BufferedDataTable.TYPE);
        ports.addFixedInputPortGroup("Reference", BufferedDataTable.TYPE);
        ports.addOptionalInputPortGroup("Held-out ink", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Realism", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Realism per class", BufferedDataTable.TYPE);
    }

    @Override
    protected InkRealismScorerNodeModel createNodeModel(PortsConfiguration ports) {
        return new InkRealismScorerNodeModel(ports);
    }
}
