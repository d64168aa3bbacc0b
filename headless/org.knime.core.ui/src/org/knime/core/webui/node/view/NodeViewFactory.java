// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.view;

import org.knime.core.node.NodeModel;

/**
 * A factory of nodes with a web view.
 *
 * @param <T> model of the node
 */
public interface NodeViewFactory<T extends NodeModel> {

    /** The view of a model, made once and used over reset and re-execution. */
    NodeView createNodeView(T nodeModel);
}
