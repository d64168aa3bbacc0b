// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports.impl;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Ports that are always there; nothing of them is saved. */
public final class DefaultFixedPortGroup implements PortGroupConfiguration {

    private final PortType[] m_types;

    private final boolean m_in;

    private final boolean m_out;

    /** A group of those ports, as inputs, outputs, or both. */
    public DefaultFixedPortGroup(
            final PortType[] fixedPortTypes, final boolean definesInputPorts, final boolean definesOutputPorts) {
        m_types = fixedPortTypes;
        m_in = definesInputPorts;
        m_out = definesOutputPorts;
    }

    @Override
    public DefaultFixedPortGroup copy() {
        return new DefaultFixedPortGroup(m_types.clone(), m_in, m_out);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        // fixed ports follow from the factory
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        // fixed ports follow from the factory
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
    public PortType[] getInputPorts() {
        if (m_in) {
            return m_types;
        }
        throw UNSUPPORTED_INPUT_OPERATION;
    }

    @Override
    public PortType[] getOutputPorts() {
        if (m_out) {
            return m_types;
        }
        throw UNSUPPORTED_OUTPUT_OPERATION;
    }
}
