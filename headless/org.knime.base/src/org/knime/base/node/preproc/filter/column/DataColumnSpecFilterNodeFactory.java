// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.preproc.filter.column;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeView;

/** Column Filter: keeps some of a table's columns. */
@SuppressWarnings({"removal", "deprecation"})
public final class DataColumnSpecFilterNodeFactory extends NodeFactory<DataColumnSpecFilterNodeModel> {

    @Override
    public DataColumnSpecFilterNodeModel createNodeModel() {
        return new DataColumnSpecFilterNodeModel();
    }

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public NodeView<DataColumnSpecFilterNodeModel> createNodeView(
            final int index, final DataColumnSpecFilterNodeModel model) {
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
