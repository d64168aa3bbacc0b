// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganlearner;

import org.ductus.knime.common.ModernPortsNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Factory of the node. */
public final class CganLearnerNodeFactory extends ModernPortsNodeFactory<CganLearnerNodeModel> {

    /** For KNIME. */
    public CganLearnerNodeFactory() {
        super(CganLearnerParameters.class);
    }

    @Override
    protected void addPorts(PortsConfigurationBuilder ports) {
        ports.addFixedInputPortGroup("Training samples", BufferedDataTable.TYPE);
        ports.addFixedInputPortGroup("Latent space", LatentPartitionPortObject.TYPE);
        ports.addOptionalInputPortGroup("Model to continue", CganModelPortObject.TYPE);
        ports.addFixedOutputPortGroup("cGAN model", CganModelPortObject.TYPE);
        ports.addFixedOutputPortGroup("History", BufferedDataTable.TYPE);
    }

    @Override
    protected CganLearnerNodeModel createNodeModel(PortsConfiguration ports) {
        return new CganLearnerNodeModel(ports);
    }
}
