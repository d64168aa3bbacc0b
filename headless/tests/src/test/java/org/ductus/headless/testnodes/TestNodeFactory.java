// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.testnodes;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;

@SuppressWarnings({"removal", "deprecation"})
abstract class TestNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public NodeView<T> createNodeView(final int index, final T model) {
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
