// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.knime.core.node.Node;
import org.knime.core.node.NodeModel;
import org.knime.core.webui.node.view.NodeViewFactory;
import org.knime.core.webui.page.Page;

/** The page of a node's view. */
final class ViewPage {

    private ViewPage() {}

    /** The HTML of an executed node's view; empty if the node has no view. */
    static Optional<String> of(final Node node) {
        if (!(node.getFactory() instanceof NodeViewFactory<?> factory)) {
            return Optional.empty();
        }
        final Page page = page(factory, node.getNodeModel());
        final Charset charset = page.getCharset().orElse(StandardCharsets.UTF_8);
        try (InputStream in = page.getInputStream()) {
            return Optional.of(new String(in.readAllBytes(), charset));
        } catch (IOException e) {
            throw new UncheckedIOException("The view of " + node.getName() + " can't be read: " + e.getMessage(), e);
        }
    }

    /** A factory makes views of the models that it made. */
    @SuppressWarnings("unchecked")
    private static <T extends NodeModel> Page page(final NodeViewFactory<T> factory, final NodeModel model) {
        return factory.createNodeView((T) model).getPage();
    }
}
