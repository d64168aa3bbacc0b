// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.variablecreator;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeView;

/** Variable Creator: makes flow variables. */
@SuppressWarnings({"removal", "deprecation"})
public final class VariableCreatorNodeFactory extends NodeFactory<VariableCreatorNodeModel> {

    @Override
    public VariableCreatorNodeModel createNodeModel() {
        return new VariableCreatorNodeModel();
    }

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public NodeView<VariableCreatorNodeModel> createNodeView(final int index, final VariableCreatorNodeModel model) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    protected boolean hasDialog() {
        return false;
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        return null;
    }
}
