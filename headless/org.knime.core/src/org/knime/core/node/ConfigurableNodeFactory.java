// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.context.ports.impl.DefaultExchangeablePortGroup;
import org.knime.core.node.context.ports.impl.DefaultExtendablePortGroup;
import org.knime.core.node.context.ports.impl.DefaultFixedPortGroup;
import org.knime.core.node.context.ports.impl.DefaultModifiablePortsConfiguration;
import org.knime.core.node.context.ports.impl.TypeBoundExtendablePortGroup;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.util.CheckUtils;

/**
 * A factory of nodes whose ports users can add, remove or exchange.
 *
 * @param <T> model of the node
 */
@SuppressWarnings("removal")
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {

    /** Reads the description at once. */
    protected ConfigurableNodeFactory() {
        super();
    }

    /** Reads the description at once, or only when {@link #init()} is called. */
    protected ConfigurableNodeFactory(final boolean lazyInitialization) {
        super(lazyInitialization);
    }

    /**
     * A model with the default ports.
     *
     * @deprecated use {@link #createNodeModel(NodeCreationConfiguration)}
     */
    @Override
    @Deprecated
    public T createNodeModel() {
        return createNodeModel(createNodeCreationConfig());
    }

    /**
     * A dialog for the default ports.
     *
     * @deprecated use {@link #createNodeDialogPane(NodeCreationConfiguration)}
     */
    @Override
    @Deprecated
    protected NodeDialogPane createNodeDialogPane() {
        return createNodeDialogPane(createNodeCreationConfig());
    }

    /** A new configuration with the default ports. */
    public final ModifiableNodeCreationConfiguration createNodeCreationConfig() {
        return new ModifiableNodeCreationConfiguration(
                createPortsConfigBuilder().map(PortsConfigurationBuilder::build).orElse(null));
    }

    /** The groups of ports; empty if the ports are not configurable. */
    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    @Override
    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);

    @Override
    protected abstract NodeDialogPane createNodeDialogPane(NodeCreationConfiguration creationConfig);

    /**
     * Collects groups of ports, whose order is that of the ports. A group without "input" or "output" in the method's
     * name has both. Group names are unique; wrong arguments give an {@code IllegalArgumentException}.
     */
    protected static final class PortsConfigurationBuilder {

        private static final PortType[] NONE = new PortType[0];

        private final LinkedHashMap<String, PortGroupConfiguration> m_groups = new LinkedHashMap<>();

        private final Set<String> m_nonInteractive = new HashSet<>();

        /** Without groups. */
        public PortsConfigurationBuilder() {}

        private ModifiablePortsConfiguration build() {
            return new DefaultModifiablePortsConfiguration(m_groups, m_nonInteractive);
        }

        private void put(final String name, final PortGroupConfiguration group) {
            CheckUtils.checkArgument(name != null && !name.isEmpty(), "A port group needs a name.");
            CheckUtils.checkArgument(!m_groups.containsKey(name), "There is already a port group \"%s\".", name);
            m_groups.put(name, group);
        }

        private static PortType[] matching(final Predicate<PortType> predicate) {
            return PortTypeRegistry.getInstance().availablePortTypes().stream()
                    .filter(predicate)
                    .toArray(PortType[]::new);
        }

        private static PortType[] checked(final String name, final PortType... types) {
            CheckUtils.checkArgument(
                    types != null && types.length > 0, "The port group \"%s\" has no port types.", name);
            return types;
        }

        /** Inputs that are always there. */
        public void addFixedInputPortGroup(final String pGrpId, final PortType... fixedPortTypes) {
            put(pGrpId, new DefaultFixedPortGroup(checked(pGrpId, fixedPortTypes), true, false));
        }

        /** Outputs that are always there. */
        public void addFixedOutputPortGroup(final String pGrpId, final PortType... fixedPortTypes) {
            put(pGrpId, new DefaultFixedPortGroup(checked(pGrpId, fixedPortTypes), false, true));
        }

        /** Inputs and outputs that are always there. */
        public void addFixedPortGroup(final String pGrpId, final PortType... fixedPortTypes) {
            put(pGrpId, new DefaultFixedPortGroup(checked(pGrpId, fixedPortTypes), true, true));
        }

        private void extendable(
                final String name,
                final PortType[] fixed,
                final PortType[] defaults,
                final PortType[] supported,
                final boolean in,
                final boolean out,
                final int max) {
            var all = new ArrayList<>(List.of(checked(name, supported)));
            var required = new ArrayList<PortType>(Arrays.asList(fixed));
            required.addAll(Arrays.asList(defaults));
            CheckUtils.checkArgument(
                    all.containsAll(required),
                    "The port group \"%s\" has ports of types that it does not support.",
                    name);
            ExtendablePortGroup group = new DefaultExtendablePortGroup(fixed, supported, in, out, max);
            for (var port : defaults) {
                group.addPort(port);
            }
            put(name, group);
        }

        /** Inputs that may be added. */
        public void addExtendableInputPortGroup(final String pGrpId, final PortType... supportedTypes) {
            addExtendableInputPortGroup(pGrpId, NONE, supportedTypes);
        }

        /** Inputs that may be added. */
        public void addExtendableInputPortGroup(
                final String pGrpId, final Predicate<PortType> supportedTypesPredicate) {
            addExtendableInputPortGroup(pGrpId, NONE, supportedTypesPredicate);
        }

        /** Inputs that may be added, but not by the user. */
        public void addNonInteractiveExtendableInputPortGroup(
                final String pGrpId, final Predicate<PortType> supportedTypesPredicate) {
            addExtendableInputPortGroup(pGrpId, supportedTypesPredicate);
            m_nonInteractive.add(pGrpId);
        }

        /** Fixed inputs, and more that may be added. */
        public void addExtendableInputPortGroup(
                final String pGrpId, final PortType[] fixedPortTypes, final PortType... supportedTypes) {
            addExtendableInputPortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypes);
        }

        /** Fixed inputs, and more that may be added. */
        public void addExtendableInputPortGroup(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendableInputPortGroup(pGrpId, fixedPortTypes, matching(supportedTypesPredicate));
        }

        /** Fixed inputs, and more that may be added or removed, of which some are there at first. */
        public void addExtendableInputPortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final PortType... supportedTypes) {
            extendable(pGrpId, fixedPortTypes, defaultPortTypes, supportedTypes, true, false, Integer.MAX_VALUE);
        }

        /** Fixed inputs, and more that may be added or removed, of which some are there at first. */
        public void addExtendableInputPortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendableInputPortGroupWithDefault(
                    pGrpId, fixedPortTypes, defaultPortTypes, matching(supportedTypesPredicate));
        }

        /** Outputs that may be added. */
        public void addExtendableOutputPortGroup(final String pGrpId, final PortType... supportedTypes) {
            addExtendableOutputPortGroup(pGrpId, NONE, supportedTypes);
        }

        /** Outputs that may be added. */
        public void addExtendableOutputPortGroup(
                final String pGrpId, final Predicate<PortType> supportedTypesPredicate) {
            addExtendableOutputPortGroup(pGrpId, NONE, supportedTypesPredicate);
        }

        /** Outputs that may be added, but not by the user. */
        public void addNonInteractiveExtendableOutputPortGroup(
                final String pGrpId, final Predicate<PortType> supportedTypesPredicate) {
            addExtendableOutputPortGroup(pGrpId, supportedTypesPredicate);
            m_nonInteractive.add(pGrpId);
        }

        /** Fixed outputs, and more that may be added. */
        public void addExtendableOutputPortGroup(
                final String pGrpId, final PortType[] fixedPortTypes, final PortType... supportedTypes) {
            addExtendableOutputPortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypes);
        }

        /** Fixed outputs, and more that may be added. */
        public void addExtendableOutputPortGroup(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendableOutputPortGroup(pGrpId, fixedPortTypes, matching(supportedTypesPredicate));
        }

        /** Fixed outputs, and more that may be added or removed, of which some are there at first. */
        public void addExtendableOutputPortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final PortType... supportedTypes) {
            extendable(pGrpId, fixedPortTypes, defaultPortTypes, supportedTypes, false, true, Integer.MAX_VALUE);
        }

        /** Fixed outputs, and more that may be added or removed, of which some are there at first. */
        public void addExtendableOutputPortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendableOutputPortGroupWithDefault(
                    pGrpId, fixedPortTypes, defaultPortTypes, matching(supportedTypesPredicate));
        }

        /** Inputs and outputs that may be added. */
        public void addExtendablePortGroup(final String pGrpId, final PortType... supportedTypes) {
            addExtendablePortGroup(pGrpId, NONE, supportedTypes);
        }

        /** Inputs and outputs that may be added. */
        public void addExtendablePortGroup(final String pGrpId, final Predicate<PortType> supportedTypesPredicate) {
            addExtendablePortGroup(pGrpId, NONE, supportedTypesPredicate);
        }

        /** Fixed inputs and outputs, and more that may be added. */
        public void addExtendablePortGroup(
                final String pGrpId, final PortType[] fixedPortTypes, final PortType... supportedTypes) {
            addExtendablePortGroupWithDefault(pGrpId, fixedPortTypes, NONE, supportedTypes);
        }

        /** Fixed inputs and outputs, and more that may be added. */
        public void addExtendablePortGroup(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendablePortGroup(pGrpId, fixedPortTypes, matching(supportedTypesPredicate));
        }

        /** Fixed inputs and outputs, and more that may be added or removed, of which some are there at first. */
        public void addExtendablePortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final PortType... supportedTypes) {
            extendable(pGrpId, fixedPortTypes, defaultPortTypes, supportedTypes, true, true, Integer.MAX_VALUE);
        }

        /** Fixed inputs and outputs, and more that may be added or removed, of which some are there at first. */
        public void addExtendablePortGroupWithDefault(
                final String pGrpId,
                final PortType[] fixedPortTypes,
                final PortType[] defaultPortTypes,
                final Predicate<PortType> supportedTypesPredicate) {
            addExtendablePortGroupWithDefault(
                    pGrpId, fixedPortTypes, defaultPortTypes, matching(supportedTypesPredicate));
        }

        private void optional(
                final String name,
                final PortType defaultPort,
                final PortType[] supported,
                final boolean in,
                final boolean out) {
            extendable(name, NONE, defaultPort == null ? NONE : new PortType[] {defaultPort}, supported, in, out, 1);
        }

        /** One input that may be added. */
        public void addOptionalInputPortGroup(final String pGrpId, final PortType... optionalPorts) {
            optional(pGrpId, null, optionalPorts, true, false);
        }

        /** One input that may be added. */
        public void addOptionalInputPortGroup(final String pGrpId, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalInputPortGroup(pGrpId, matching(optionalPortsPredicate));
        }

        /** One input that may be removed. */
        public void addOptionalInputPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final PortType... optionalPorts) {
            optional(pGrpId, defaultPort, optionalPorts, true, false);
        }

        /** One input that may be removed. */
        public void addOptionalInputPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalInputPortGroupWithDefault(pGrpId, defaultPort, matching(optionalPortsPredicate));
        }

        /** One output that may be added. */
        public void addOptionalOutputPortGroup(final String pGrpId, final PortType... optionalPorts) {
            optional(pGrpId, null, optionalPorts, false, true);
        }

        /** One output that may be added. */
        public void addOptionalOutputPortGroup(final String pGrpId, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalOutputPortGroup(pGrpId, matching(optionalPortsPredicate));
        }

        /** One output that may be removed. */
        public void addOptionalOutputPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final PortType... optionalPorts) {
            optional(pGrpId, defaultPort, optionalPorts, false, true);
        }

        /** One output that may be removed. */
        public void addOptionalOutputPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalOutputPortGroupWithDefault(pGrpId, defaultPort, matching(optionalPortsPredicate));
        }

        /** One input with an output that may be added. */
        public void addOptionalPortGroup(final String pGrpId, final PortType... optionalPorts) {
            optional(pGrpId, null, optionalPorts, true, true);
        }

        /** One input with an output that may be added. */
        public void addOptionalPortGroup(final String pGrpId, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalPortGroup(pGrpId, matching(optionalPortsPredicate));
        }

        /** One input with an output that may be removed. */
        public void addOptionalPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final PortType... optionalPorts) {
            optional(pGrpId, defaultPort, optionalPorts, true, true);
        }

        /** One input with an output that may be removed. */
        public void addOptionalPortGroupWithDefault(
                final String pGrpId, final PortType defaultPort, final Predicate<PortType> optionalPortsPredicate) {
            addOptionalPortGroupWithDefault(pGrpId, defaultPort, matching(optionalPortsPredicate));
        }

        private void bound(
                final String name,
                final String boundTo,
                final int fixed,
                final int defaults,
                final boolean in,
                final boolean out) {
            CheckUtils.checkArgument(
                    m_groups.containsKey(boundTo),
                    "The port group \"%s\" is bound to \"%s\", which does not exist.",
                    name,
                    boundTo);
            CheckUtils.checkArgument(
                    fixed >= 0 && defaults >= 0, "The port group \"%s\" has a negative number of ports.", name);
            put(name, new TypeBoundExtendablePortGroup(boundTo, m_groups, fixed, defaults, in, out));
        }

        /** Inputs of the type another group has. */
        public void addBoundExtendableInputPortGroup(final String pGrpId, final String pBndGrpId) {
            bound(pGrpId, pBndGrpId, 0, 0, true, false);
        }

        /** Inputs of the type another group has. */
        public void addBoundExtendableInputPortGroup(
                final String pGrpId, final String pBndGrpId, final int fixedPortNumber) {
            bound(pGrpId, pBndGrpId, fixedPortNumber, 0, true, false);
        }

        /** Inputs of the type another group has. */
        public void addBoundExtendableInputPortGroupWithDefault(
                final String pGrpId, final String pBndGrpId, final int fixedPortNumber, final int defaultPortNumber) {
            bound(pGrpId, pBndGrpId, fixedPortNumber, defaultPortNumber, true, false);
        }

        /** Outputs of the type another group has. */
        public void addBoundExtendableOutputPortGroup(final String pGrpId, final String pBndGrpId) {
            bound(pGrpId, pBndGrpId, 0, 0, false, true);
        }

        /** Outputs of the type another group has. */
        public void addBoundExtendableOutputPortGroup(
                final String pGrpId, final String pBndGrpId, final int fixedPortNumber) {
            bound(pGrpId, pBndGrpId, fixedPortNumber, 0, false, true);
        }

        /** Outputs of the type another group has. */
        public void addBoundExtendableOutputPortGroupWithDefault(
                final String pGrpId, final String pBndGrpId, final int fixedPortNumber, final int defaultPortNumber) {
            bound(pGrpId, pBndGrpId, fixedPortNumber, defaultPortNumber, false, true);
        }

        /** One input of an exchangeable type. */
        public void addExchangeableInputPortGroup(
                final String pGrpId, final PortType defaultType, final PortType... supportedTypes) {
            exchangeable(pGrpId, defaultType, supportedTypes, true, false);
        }

        /** One output of an exchangeable type. */
        public void addExchangeableOutputPortGroup(
                final String pGrpId, final PortType defaultType, final PortType... supportedTypes) {
            exchangeable(pGrpId, defaultType, supportedTypes, false, true);
        }

        /** One input with an output of an exchangeable type. */
        public void addExchangeablePortGroup(
                final String pGrpId, final PortType defaultType, final PortType... supportedTypes) {
            exchangeable(pGrpId, defaultType, supportedTypes, true, true);
        }

        private void exchangeable(
                final String name,
                final PortType type,
                final PortType[] supported,
                final boolean in,
                final boolean out) {
            CheckUtils.checkArgument(
                    List.of(checked(name, supported)).contains(type),
                    "The port group \"%s\" does not support its default type.",
                    name);
            put(name, new DefaultExchangeablePortGroup(type, supported, in, out));
        }
    }
}
