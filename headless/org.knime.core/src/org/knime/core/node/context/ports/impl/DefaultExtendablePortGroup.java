// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports.impl;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.port.PortType;
import org.knime.core.node.util.CheckUtils;

/** Fixed ports followed by added ones, each saved as {@code port_<i>{object_class}}. */
public final class DefaultExtendablePortGroup implements ExtendablePortGroup {

    private final PortType[] m_fixed;

    private final PortType[] m_supported;

    private final List<PortType> m_added = new ArrayList<>();

    private final boolean m_in;

    private final boolean m_out;

    private final int m_max;

    /** A group without an upper bound. */
    public DefaultExtendablePortGroup(
            final PortType[] fixedPortTypes,
            final PortType[] supportedTypes,
            final boolean definesInputPorts,
            final boolean definesOutputPorts) {
        this(fixedPortTypes, supportedTypes, definesInputPorts, definesOutputPorts, Integer.MAX_VALUE);
    }

    /** A group to which that many ports may be added; an optional port is one with no fixed port and a maximum of 1. */
    public DefaultExtendablePortGroup(
            final PortType[] fixedPortTypes,
            final PortType[] supportedTypes,
            final boolean definesInputPorts,
            final boolean definesOutputPorts,
            final int maxAdditionalPorts) {
        m_fixed = fixedPortTypes;
        m_supported = supportedTypes;
        m_in = definesInputPorts;
        m_out = definesOutputPorts;
        m_max = maxAdditionalPorts;
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
    public DefaultExtendablePortGroup copy() {
        var copy = new DefaultExtendablePortGroup(m_fixed.clone(), m_supported.clone(), m_in, m_out, m_max);
        copy.m_added.addAll(m_added);
        return copy;
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        for (int i = 0; i < m_added.size(); i++) {
            m_added.get(i).save(settings.addNodeSettings("port_" + i));
        }
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_added.clear();
        for (String key : settings.keySet()) {
            m_added.add(PortType.load(settings.getNodeSettings(key)));
        }
    }

    @Override
    public PortType[] getFixedPorts() {
        return m_fixed;
    }

    @Override
    public PortType[] getConfiguredPorts() {
        return m_added.toArray(PortType[]::new);
    }

    @Override
    public boolean canAddPort() {
        return m_added.size() < m_max;
    }

    @Override
    public boolean hasConfiguredPorts() {
        return !m_added.isEmpty();
    }

    @Override
    public void addPort(final PortType pType) {
        m_added.add(pType);
    }

    @Override
    public PortType removeLastPort() {
        return m_added.remove(m_added.size() - 1);
    }

    @Override
    public PortType removePort(final int portIndex) {
        int index = portIndex - m_fixed.length;
        CheckUtils.checkArgument(
                index >= 0 && index < m_added.size(), "There is no removable port at index %d.", portIndex);
        return m_added.remove(index);
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return m_supported;
    }
}
