// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.training;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernPortsNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.node.parameters.NodeParameters;

/**
 * Factory of a node that trains.
 *
 * @param <M> the node's model
 */
@SuppressWarnings("restriction")
public abstract class TrainingNodeFactory<M extends TrainingNodeModel<?>> extends ModernPortsNodeFactory<M>
        implements NodeViewFactory<M> {

    /**
     * @param parameters the settings that the dialog shows
     */
    protected TrainingNodeFactory(Class<? extends NodeParameters> parameters) {
        super(parameters);
    }

    @Override
    protected final void addPorts(PortsConfigurationBuilder ports) {
        ports.addFixedInputPortGroup("Training samples", BufferedDataTable.TYPE);
        ports.addFixedInputPortGroup("Latent space", LatentPartitionPortObject.TYPE);
        ports.addOptionalInputPortGroup("Model to continue", CganModelPortObject.TYPE);
        ports.addFixedOutputPortGroup("cGAN model", CganModelPortObject.TYPE);
        ports.addFixedOutputPortGroup("History", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Picture", ImagePortObject.TYPE);
    }

    @Override
    public final NodeView createNodeView(M model) {
        return new HtmlView("cGAN training", model::content);
    }
}
