// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganlearner;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernPortsNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class CganLearnerNodeFactory extends ModernPortsNodeFactory<CganLearnerNodeModel>
        implements NodeViewFactory<CganLearnerNodeModel> {

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
        ports.addFixedOutputPortGroup("Picture", ImagePortObject.TYPE);
    }

    @Override
    protected CganLearnerNodeModel createNodeModel(PortsConfiguration ports) {
        return new CganLearnerNodeModel(ports);
    }

    @Override
    public NodeView createNodeView(CganLearnerNodeModel model) {
        return new HtmlView("cGAN training", model::content);
    }
}
