// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentdiagnostics;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernNodeFactory;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class LatentDiagnosticsNodeFactory extends ModernNodeFactory<LatentDiagnosticsNodeModel>
        implements NodeViewFactory<LatentDiagnosticsNodeModel> {

    /** For KNIME. */
    public LatentDiagnosticsNodeFactory() {
        super(LatentDiagnosticsParameters.class);
    }

    @Override
    public LatentDiagnosticsNodeModel createNodeModel() {
        return new LatentDiagnosticsNodeModel();
    }

    @Override
    public NodeView createNodeView(LatentDiagnosticsNodeModel model) {
        return new HtmlView("Latent diagnostics", model::content);
    }
}
