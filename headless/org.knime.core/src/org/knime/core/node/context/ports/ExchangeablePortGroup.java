// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** A group of exactly one port, whose type may be exchanged. */
public interface ExchangeablePortGroup extends ConfigurablePortGroup {

    /** Sets the type of the port. */
    void setSelectedPortType(PortType pType);

    /** Type of the port. */
    PortType getSelectedPortType();

    @Override
    default PortType[] getInputPorts() {
        if (definesInputPorts()) {
            return new PortType[] {getSelectedPortType()};
        }
        throw UNSUPPORTED_INPUT_OPERATION;
    }

    @Override
    default PortType[] getOutputPorts() {
        if (definesOutputPorts()) {
            return new PortType[] {getSelectedPortType()};
        }
        throw UNSUPPORTED_OUTPUT_OPERATION;
    }
}
