// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inktext;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernPortsNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class InkTextNodeFactory extends ModernPortsNodeFactory<InkTextNodeModel>
        implements NodeViewFactory<InkTextNodeModel> {

    /** For KNIME. */
    public InkTextNodeFactory() {
        super(InkTextParameters.class);
    }

    @Override
    protected void addPorts(PortsConfigurationBuilder ports) {
        ports.addFixedInputPortGroup("cGAN model", CganModelPortObject.TYPE);
        ports.addOptionalInputPortGroup("Texts", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Written texts", BufferedDataTable.TYPE);
    }

    @Override
    protected InkTextNodeModel createNodeModel(PortsConfiguration ports) {
        return new InkTextNodeModel(ports);
    }

    @Override
    public NodeView createNodeView(InkTextNodeModel model) {
        return new HtmlView("Written texts", model::content);
    }
}
