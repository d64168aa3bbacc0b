// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.knime.core.node.Node;
import org.knime.core.node.NodeModel;

/** Web views of nodes, one for each; for the workflow runner, not part of KNIME. */
public final class NodeViewPages {

    private static final Map<Node, NodeView> VIEWS = new WeakHashMap<>();

    private NodeViewPages() {}

    /** The view of a node; empty if its factory makes none. */
    @SuppressWarnings("unchecked")
    public static synchronized Optional<NodeView> view(final Node node) {
        if (node.getFactory() instanceof NodeViewFactory<?> factory) {
            return Optional.of(VIEWS.computeIfAbsent(
                    node, n -> ((NodeViewFactory<NodeModel>) factory).createNodeView(n.getNodeModel())));
        }
        return Optional.empty();
    }

    /** The page as text, computed now. */
    public static Optional<String> text(final Node node) throws IOException {
        var view = view(node);
        if (view.isEmpty()) {
            return Optional.empty();
        }
        var page = view.get().getPage();
        try (var in = page.getInputStream()) {
            return Optional.of(new String(in.readAllBytes(), page.getCharset().orElse(StandardCharsets.UTF_8)));
        }
    }
}
