// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksheet;

import org.ductus.knime.common.HtmlView;
import org.ductus.knime.common.ModernNodeFactory;
import org.knime.core.webui.node.view.NodeView;
import org.knime.core.webui.node.view.NodeViewFactory;

/** Factory of the node. */
@SuppressWarnings("restriction")
public final class InkSheetNodeFactory extends ModernNodeFactory<InkSheetNodeModel>
        implements NodeViewFactory<InkSheetNodeModel> {

    /** For KNIME. */
    public InkSheetNodeFactory() {
        super(InkSheetParameters.class);
    }

    @Override
    public InkSheetNodeModel createNodeModel() {
        return new InkSheetNodeModel();
    }

    @Override
    public NodeView createNodeView(InkSheetNodeModel model) {
        return new HtmlView("Ink sheet", model::content);
    }
}
