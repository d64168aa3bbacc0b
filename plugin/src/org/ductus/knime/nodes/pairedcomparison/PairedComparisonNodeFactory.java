// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.pairedcomparison;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernPortsNodeFactory;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class PairedComparisonNodeFactory extends ModernPortsNodeFactory<PairedComparisonNodeModel>
        implements NodeViewFactory<PairedComparisonNodeModel> {

    /** For KNIME. */
    public PairedComparisonNodeFactory() {
        super(PairedComparisonParameters.class);
    }

    @Override
    protected void addPorts(PortsConfigurationBuilder ports) {
        ports.addFixedInputPortGroup("Scores", BufferedDataTable.TYPE);
        ports.addOptionalInputPortGroup("More scores", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Comparison", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Picture", ImagePortObject.TYPE);
    }

    @Override
    protected PairedComparisonNodeModel createNodeModel(PortsConfiguration ports) {
        return new PairedComparisonNodeModel(ports);
    }

    @Override
    public NodeView createNodeView(PairedComparisonNodeModel model) {
        return new HtmlView("Comparison", model::content);
    }
}
