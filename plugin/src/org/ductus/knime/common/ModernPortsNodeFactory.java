// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.Optional;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeView;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.webui.node.dialog.NodeDialog;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.dialog.NodeDialogManager;
import org.knime.node.parameters.NodeParameters;

/**
 * Factory of a node with optional ports, whose dialog opens in the side panel.
 *
 * @param <M> the node's model
 */
@SuppressWarnings({"removal", "restriction"})
public abstract class ModernPortsNodeFactory<M extends NodeModel> extends ConfigurableNodeFactory<M>
        implements NodeDialogFactory {

    private final Class<? extends NodeParameters> m_parameters;

    /**
     * @param parameters the settings that the dialog shows
     */
    protected ModernPortsNodeFactory(Class<? extends NodeParameters> parameters) {
        m_parameters = parameters;
    }

    /** Adds the node's port groups, in order; their names are saved with workflows. */
    protected abstract void addPorts(PortsConfigurationBuilder ports);

    /** {@return the node's model with these ports} */
    protected abstract M createNodeModel(PortsConfiguration ports);

    @Override
    protected final Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        var ports = new PortsConfigurationBuilder();
        addPorts(ports);
        return Optional.of(ports);
    }

    @Override
    protected final M createNodeModel(NodeCreationConfiguration configuration) {
        return createNodeModel(configuration.getPortConfig().orElseThrow());
    }

    @Override
    public final NodeDialog createNodeDialog() {
        return Dialogs.of(m_parameters);
    }

    @Override
    protected final NodeDialogPane createNodeDialogPane(NodeCreationConfiguration configuration) {
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
