// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentpartition;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernNodeFactory;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class LatentPartitionNodeFactory extends ModernNodeFactory<LatentPartitionNodeModel>
        implements NodeViewFactory<LatentPartitionNodeModel> {

    /** For KNIME. */
    public LatentPartitionNodeFactory() {
        super(LatentPartitionParameters.class);
    }

    @Override
    public LatentPartitionNodeModel createNodeModel() {
        return new LatentPartitionNodeModel();
    }

    @Override
    public NodeView createNodeView(LatentPartitionNodeModel model) {
        return new HtmlView("Latent space", model::content);
    }
}
