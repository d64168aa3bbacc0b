// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports.impl;

import java.util.Arrays;
import java.util.Map;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;
import org.knime.core.node.util.CheckUtils;

/** Ports that always have the type of the first port of another group. */
public final class TypeBoundExtendablePortGroup implements ExtendablePortGroup {

    private final String m_boundTo;

    private final int m_fixed;

    private final boolean m_in;

    private final boolean m_out;

    private final int m_max;

    private Map<String, PortGroupConfiguration> m_groups;

    private int m_added;

    /** A group bound to the named one of the table, without an upper bound. */
    public TypeBoundExtendablePortGroup(
            final String boundTo,
            final Map<String, PortGroupConfiguration> lookupTable,
            final int fixedPortNumber,
            final int defaultPortNumber,
            final boolean definesInputPorts,
            final boolean definesOutputPorts) {
        this(
                boundTo,
                lookupTable,
                fixedPortNumber,
                defaultPortNumber,
                definesInputPorts,
                definesOutputPorts,
                Integer.MAX_VALUE);
    }

    /** A group bound to the named one of the table, to which that many ports may be added. */
    public TypeBoundExtendablePortGroup(
            final String boundTo,
            final Map<String, PortGroupConfiguration> lookupTable,
            final int fixedPortNumber,
            final int defaultPortNumber,
            final boolean definesInputPorts,
            final boolean definesOutputPorts,
            final int maxAdditionalPorts) {
        m_boundTo = boundTo;
        m_groups = lookupTable;
        m_fixed = fixedPortNumber;
        m_added = defaultPortNumber;
        m_in = definesInputPorts;
        m_out = definesOutputPorts;
        m_max = maxAdditionalPorts;
    }

    void setLookupTable(final Map<String, PortGroupConfiguration> groups) {
        m_groups = groups;
    }

    private PortType type() {
        var group = m_groups.get(m_boundTo);
        var ports = group.definesInputPorts() ? group.getInputPorts() : group.getOutputPorts();
        CheckUtils.checkState(ports.length > 0, "The group \"%s\" has no port whose type could be taken.", m_boundTo);
        return ports[0];
    }

    private PortType[] ports(final int n) {
        var ports = new PortType[n];
        if (n > 0) {
            Arrays.fill(ports, type());
        }
        return ports;
    }

    @Override
    public TypeBoundExtendablePortGroup copy() {
        return new TypeBoundExtendablePortGroup(m_boundTo, m_groups, m_fixed, m_added, m_in, m_out, m_max);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        for (int i = 0; i < m_added; i++) {
            type().save(settings.addNodeSettings("port_" + i));
        }
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_added = settings.keySet().size();
    }

    @Override
    public PortType[] getConfiguredPorts() {
        return ports(m_added);
    }

    @Override
    public boolean canAddPort() {
        return m_added < m_max;
    }

    @Override
    public boolean hasConfiguredPorts() {
        return m_added > 0;
    }

    @Override
    public void addPort(final PortType pType) {
        m_added++;
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return ports(1);
    }

    @Override
    public boolean definesInputPorts() {
        return m_in;
    }

    @Override
    public boolean definesOutputPorts() {
        return m_out;
    }

    @Override
    public PortType[] getFixedPorts() {
        return ports(m_fixed);
    }

    @Override
    public PortType removeLastPort() {
        CheckUtils.checkState(m_added > 0, "There is no removable port.");
        m_added--;
        return type();
    }

    @Override
    public PortType removePort(final int portIndex) {
        CheckUtils.checkArgument(
                portIndex >= m_fixed && portIndex < m_fixed + m_added,
                "There is no removable port at index %d.",
                portIndex);
        return removeLastPort();
    }
}
