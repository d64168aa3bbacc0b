// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node;

import java.util.Optional;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;

/**
 * A factory of a node with port groups, without dialog and view: it runs headless only.
 *
 * @param <T> node model
 */
@SuppressWarnings({"removal", "deprecation"})
public abstract class BaseNodeFactory<T extends NodeModel> extends ConfigurableNodeFactory<T> {

    /** Declares the port groups, under KNIME's names for them. */
    protected abstract void ports(PortsConfigurationBuilder builder);

    /** A model with the configured ports. */
    protected abstract T create(PortsConfiguration ports);

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        final PortsConfigurationBuilder builder = new PortsConfigurationBuilder();
        ports(builder);
        return Optional.of(builder);
    }

    @Override
    protected final T createNodeModel(final NodeCreationConfiguration config) {
        return create(config.getPortConfig().orElseThrow());
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration config) {
        return null;
    }

    @Override
    protected final boolean hasDialog() {
        return false;
    }

    @Override
    protected final int getNrNodeViews() {
        return 0;
    }

    @Override
    public final NodeView<T> createNodeView(final int index, final T model) {
        throw new IndexOutOfBoundsException(index);
    }
}
