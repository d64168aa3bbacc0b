// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.dl4jreader;

import org.ductus.knime.common.ModernPortsNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Factory of the node. */
public final class Dl4jReaderNodeFactory extends ModernPortsNodeFactory<Dl4jReaderNodeModel> {

    /** For KNIME. */
    public Dl4jReaderNodeFactory() {
        super(Dl4jReaderParameters.class);
    }

    @Override
    protected void addPorts(PortsConfigurationBuilder ports) {
        ports.addOptionalInputPortGroup("Model to fill", CganModelPortObject.TYPE);
        ports.addFixedOutputPortGroup("cGAN model", CganModelPortObject.TYPE);
    }

    @Override
    protected Dl4jReaderNodeModel createNodeModel(PortsConfiguration ports) {
        return new Dl4jReaderNodeModel(ports);
    }
}
