// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkrealismscorer;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernPortsNodeFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class InkRealismScorerNodeFactory extends ModernPortsNodeFactory<InkRealismScorerNodeModel>
        implements NodeViewFactory<InkRealismScorerNodeModel> {

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
        ports.addFixedOutputPortGroup("Picture", ImagePortObject.TYPE);
    }

    @Override
    protected InkRealismScorerNodeModel createNodeModel(PortsConfiguration ports) {
        return new InkRealismScorerNodeModel(ports);
    }

    @Override
    public NodeView createNodeView(InkRealismScorerNodeModel model) {
        return new HtmlView("Realism", model::content);
    }
}
