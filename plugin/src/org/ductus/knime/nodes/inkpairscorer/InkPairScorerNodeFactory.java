// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpairscorer;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernPortsNodeFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class InkPairScorerNodeFactory extends ModernPortsNodeFactory<InkPairScorerNodeModel>
        implements NodeViewFactory<InkPairScorerNodeModel> {

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
        ports.addFixedOutputPortGroup("Picture", ImagePortObject.TYPE);
    }

    @Override
    protected InkPairScorerNodeModel createNodeModel(PortsConfiguration ports) {
        return new InkPairScorerNodeModel(ports);
    }

    @Override
    public NodeView createNodeView(InkPairScorerNodeModel model) {
        return new HtmlView("Pair scores", model::content);
    }
}
