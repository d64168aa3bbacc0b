// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports.impl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExchangeablePortGroup;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;
import org.knime.core.node.util.CheckUtils;

/** Groups of ports, in order; each is saved under its name, fixed ones as empty settings. */
public final class DefaultModifiablePortsConfiguration extends DefaultPortsConfiguration
        implements ModifiablePortsConfiguration {

    private final Set<String> m_nonInteractive;

    /** With those groups, all of which the user may change. */
    public DefaultModifiablePortsConfiguration(final Map<String, PortGroupConfiguration> portGroups) {
        this(portGroups, Set.of());
    }

    /** With those groups, of which the user may not change the named ones. */
    public DefaultModifiablePortsConfiguration(
            final Map<String, PortGroupConfiguration> portGroups, final Set<String> nonInteractivePortGroups) {
        super(portGroups);
        m_nonInteractive = nonInteractivePortGroups == null ? Set.of() : Set.copyOf(nonInteractivePortGroups);
    }

    @Override
    public ModifiablePortsConfiguration copy() {
        var groups = new LinkedHashMap<String, PortGroupConfiguration>();
        m_portGroups.forEach((name, group) -> groups.put(name, group.copy()));
        for (var group : groups.values()) {
            if (group instanceof TypeBoundExtendablePortGroup bound) {
                bound.setLookupTable(groups);
            }
        }
        return new DefaultModifiablePortsConfiguration(groups, m_nonInteractive);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        m_portGroups.forEach((name, group) -> group.saveSettingsTo(settings.addNodeSettings(name)));
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        for (var group : m_portGroups.entrySet()) {
            if (settings.containsKey(group.getKey())) {
                group.getValue().loadSettingsFrom(settings.getNodeSettings(group.getKey()));
            }
        }
    }

    @Override
    public Map<String, ExchangeablePortGroup> getExchangeablePorts() {
        return groups(ExchangeablePortGroup.class);
    }

    @Override
    public Map<String, ExtendablePortGroup> getExtendablePorts() {
        return groups(ExtendablePortGroup.class);
    }

    private <G> Map<String, G> groups(final Class<G> kind) {
        var groups = new LinkedHashMap<String, G>();
        m_portGroups.forEach((name, group) -> {
            if (kind.isInstance(group)) {
                groups.put(name, kind.cast(group));
            }
        });
        return groups;
    }

    @Override
    public PortGroupConfiguration getGroup(final String grpName) {
        var group = m_portGroups.get(grpName);
        if (group == null) {
            throw new NoSuchElementException("There is no port group \"" + grpName + "\".");
        }
        return group;
    }

    @Override
    public Map<Integer, Integer> mapInputPorts(final PortsConfiguration otherConfig) {
        checkSameGroups(otherConfig);
        return map(
                getInputPorts(),
                getInputPortLocation(),
                otherConfig.getInputPorts(),
                otherConfig.getInputPortLocation());
    }

    @Override
    public Map<Integer, Integer> mapOutputPorts(final PortsConfiguration otherConfig) {
        checkSameGroups(otherConfig);
        return map(
                getOutputPorts(),
                getOutputPortLocation(),
                otherConfig.getOutputPorts(),
                otherConfig.getOutputPortLocation());
    }

    private void checkSameGroups(final PortsConfiguration other) {
        CheckUtils.checkArgument(
                getPortGroupNames().equals(other.getPortGroupNames()),
                "The port groups differ: %s and %s.",
                getPortGroupNames(),
                other.getPortGroupNames());
    }

    private static Map<Integer, Integer> map(
            final PortType[] ports,
            final Map<String, int[]> locations,
            final PortType[] otherPorts,
            final Map<String, int[]> otherLocations) {
        var mapping = new HashMap<Integer, Integer>();
        mapping.put(0, 0); // the flow variable port
        locations.forEach((name, indices) -> {
            var others = otherLocations.getOrDefault(name, new int[0]);
            for (int i = 0; i < indices.length; i++) {
                boolean same = i < others.length && ports[indices[i]].equals(otherPorts[others[i]]);
                mapping.put(indices[i] + 1, same ? others[i] + 1 : -1);
            }
        });
        return mapping;
    }

    @Override
    public boolean isInteractive(final String groupIdentifier) {
        return !m_nonInteractive.contains(groupIdentifier);
    }
}
