// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports.impl;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ExchangeablePortGroup;
import org.knime.core.node.port.PortType;

/** One port whose type may be exchanged. */
public final class DefaultExchangeablePortGroup implements ExchangeablePortGroup {

    private final PortType[] m_supported;

    private final boolean m_in;

    private final boolean m_out;

    private PortType m_selected;

    /** A group of one port of the default type. */
    public DefaultExchangeablePortGroup(
            final PortType defaultType,
            final PortType[] supportedTypes,
            final boolean definesInputPorts,
            final boolean definesOutputPorts) {
        m_selected = defaultType;
        m_supported = supportedTypes;
        m_in = definesInputPorts;
        m_out = definesOutputPorts;
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
    public DefaultExchangeablePortGroup copy() {
        return new DefaultExchangeablePortGroup(m_selected, m_supported, m_in, m_out);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        m_selected.save(settings);
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_selected = PortType.load(settings);
    }

    @Override
    public PortType getSelectedPortType() {
        return m_selected;
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return m_supported;
    }

    @Override
    public void setSelectedPortType(final PortType pType) {
        m_selected = pType;
    }
}
