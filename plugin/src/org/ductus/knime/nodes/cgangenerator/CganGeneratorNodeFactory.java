// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgangenerator;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernPortsNodeFactory;
import org.ductus.knime.port.CganModelPortObject;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class CganGeneratorNodeFactory extends ModernPortsNodeFactory<CganGeneratorNodeModel>
        implements NodeViewFactory<CganGeneratorNodeModel> {

    /** For KNIME. */
    public CganGeneratorNodeFactory() {
        super(CganGeneratorParameters.class);
    }

    @Override
    protected void addPorts(PortsConfigurationBuilder ports) {
        ports.addFixedInputPortGroup("cGAN model", CganModelPortObject.TYPE);
        ports.addOptionalInputPortGroup("Samples to generate", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Samples", BufferedDataTable.TYPE);
    }

    @Override
    protected CganGeneratorNodeModel createNodeModel(PortsConfiguration ports) {
        return new CganGeneratorNodeModel(ports);
    }

    @Override
    public NodeView createNodeView(CganGeneratorNodeModel model) {
        return new HtmlView("Generated samples", model::content);
    }
}
