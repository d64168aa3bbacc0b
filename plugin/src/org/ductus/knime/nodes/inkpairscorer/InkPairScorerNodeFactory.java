// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpairscorer;

import org.ductus.knime.common.ModernPortsNodeFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Factory of the node. */
public final class InkPairScorerNodeFactory extends ModernPortsNodeFactory<InkPairScorerNodeModel> {

    /** For KNIME. */
    public InkPairScorerNodeFactory() {
        super(InkPairScorerParameters.class);
    }

    @Override
    protected void addPorts(PortsConfigurationBuilder ports) {
        ports.addFixedInputPortGroup("Samples", BufferedDataTable.TYPE);
        ports.addOptionalInputPortGroup("Reference", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Scores", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Scores per class", BufferedDataTable.TYPE);
    }

    @Override
    protected InkPairScorerNodeModel createNodeModel(PortsConfiguration ports) {
        return new InkPairScorerNodeModel(ports);
    }
}
