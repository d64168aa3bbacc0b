// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports.impl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;

class DefaultPortsConfiguration implements PortsConfiguration {

    protected final Map<String, PortGroupConfiguration> m_portGroups;

    protected DefaultPortsConfiguration(final Map<String, PortGroupConfiguration> portGroups) {
        m_portGroups = portGroups;
    }

    private static PortType[] ports(final PortGroupConfiguration group, final boolean in) {
        if (in) {
            return group.definesInputPorts() ? group.getInputPorts() : new PortType[0];
        }
        return group.definesOutputPorts() ? group.getOutputPorts() : new PortType[0];
    }

    @Override
    public PortType[] getInputPorts() {
        return m_portGroups.values().stream()
                .flatMap(g -> Stream.of(ports(g, true)))
                .toArray(PortType[]::new);
    }

    @Override
    public PortType[] getOutputPorts() {
        return m_portGroups.values().stream()
                .flatMap(g -> Stream.of(ports(g, false)))
                .toArray(PortType[]::new);
    }

    @Override
    public List<String> getPortGroupNames() {
        return new ArrayList<>(m_portGroups.keySet());
    }

    @Override
    public Map<String, int[]> getInputPortLocation() {
        return locations(true);
    }

    @Override
    public Map<String, int[]> getOutputPortLocation() {
        return locations(false);
    }

    private Map<String, int[]> locations(final boolean in) {
        var locations = new LinkedHashMap<String, int[]>();
        int start = 0;
        for (var group : m_portGroups.entrySet()) {
            int end = start + ports(group.getValue(), in).length;
            if (end > start) {
                locations.put(group.getKey(), IntStream.range(start, end).toArray());
            }
            start = end;
        }
        return locations;
    }
}
