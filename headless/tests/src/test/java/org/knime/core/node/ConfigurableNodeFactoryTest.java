// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.port.image.ImagePortObject;

/**
 * Configurable ports are saved, and loaded from, one config for each group. In KNIME: {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/node}: {@code ConfigurableNodeFactory.java} (createNodeCreationConfig), {@code
 * context/ModifiableNodeCreationConfiguration.java} and {@code context/ports/impl/Default*PortGroup.java} (saveSettingsTo,
 * loadSettingsFrom).
 */
class ConfigurableNodeFactoryTest {

    @SuppressWarnings("removal")
    static final class Factory extends ConfigurableNodeFactory<RecordingNodeFactory.Model> {

        @Override
        protected Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
            var ports = new PortsConfigurationBuilder();
            ports.addFixedInputPortGroup("Ink", BufferedDataTable.TYPE);
            ports.addOptionalInputPortGroup("Picture", ImagePortObject.TYPE);
            ports.addExtendableOutputPortGroup(
                    "More", new org.knime.core.node.port.PortType[] {BufferedDataTable.TYPE}, BufferedDataTable.TYPE);
            return Optional.of(ports);
        }

        @Override
        protected RecordingNodeFactory.Model createNodeModel(final NodeCreationConfiguration creationConfig) {
            var ports = creationConfig.getPortConfig().orElseThrow();
            return new RecordingNodeFactory.Model(ports.getInputPorts(), ports.getOutputPorts());
        }

        @Override
        protected NodeDialogPane createNodeDialogPane(final NodeCreationConfiguration creationConfig) {
            throw new IllegalStateException("There is no dialog.");
        }

        @Override
        protected int getNrNodeViews() {
            return 0;
        }

        @Override
        public NodeView<RecordingNodeFactory.Model> createNodeView(
                final int viewIndex, final RecordingNodeFactory.Model nodeModel) {
            throw new IndexOutOfBoundsException(viewIndex);
        }

        @Override
        protected boolean hasDialog() {
            return false;
        }
    }

    /** An optional group starts without a port. */
    @Test
    void startsWithDefaultPorts() {
        var node = new Node(new Factory());
        assertThat(node.getNrInPorts()).isEqualTo(1);
        assertThat(node.getNrOutPorts()).isEqualTo(1);
    }

    /** A saved optional port is there again; every group, the fixed one too, has a config. */
    @Test
    void loadsSavedPorts() throws InvalidSettingsException {
        var saved = new NodeSettings("node_creation_config");
        saved.addNodeSettings("Ink");
        saved.addNodeSettings("Picture")
                .addNodeSettings("port_0")
                .addString("object_class", ImagePortObject.class.getName());
        var node = new Node(new Factory(), saved);
        assertThat(node.getInPortType(1)).isEqualTo(ImagePortObject.TYPE);
        var again = new NodeSettings("node_creation_config");
        node.getCopyOfCreationConfig().orElseThrow().saveSettingsTo(again);
        assertThat(again.keySet()).containsExactly("Ink", "Picture", "More");
        assertThat(again.getNodeSettings("Picture").getNodeSettings("port_0").getString("object_class"))
                .isEqualTo(ImagePortObject.class.getName());
        assertThat(node.getCopyOfCreationConfig()
                        .orElseThrow()
                        .getPortConfig()
                        .orElseThrow()
                        .getInputPortLocation())
                .containsOnlyKeys("Ink", "Picture");
    }
}
