// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;
import org.knime.core.webui.node.dialog.NodeDialog;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.dialog.NodeDialogManager;
import org.knime.node.parameters.NodeParameters;

/**
 * Factory of a node with fixed ports, whose dialog opens in the side panel.
 *
 * @param <M> the node's model
 */
@SuppressWarnings({"removal", "restriction"})
public abstract class ModernNodeFactory<M extends NodeModel> extends NodeFactory<M> implements NodeDialogFactory {

    private final Class<? extends NodeParameters> m_parameters;

    /**
     * @param parameters the settings that the dialog shows
     */
    protected ModernNodeFactory(Class<? extends NodeParameters> parameters) {
        m_parameters = parameters;
    }

    @Override
    public final NodeDialog createNodeDialog() {
        return Dialogs.of(m_parameters);
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane() {
        return NodeDialogManager.createLegacyFlowVariableNodeDialog(createNodeDialog());
    }

    /** False: this would announce a classic dialog. */
    @Override
    protected final boolean hasDialog() {
        return false;
    }

    /** Zero: classic views only would count. */
    @Override
    protected final int getNrNodeViews() {
        return 0;
    }

    @Override
    public final NodeView<M> createNodeView(int index, M model) {
        throw new IndexOutOfBoundsException(index);
    }
}
