// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import java.util.stream.Stream;
import org.knime.core.node.port.PortType;

/** A group of some fixed ports, followed by ports that were added. */
public interface ExtendablePortGroup extends ConfigurablePortGroup {

    @Override
    default PortType[] getInputPorts() {
        if (definesInputPorts()) {
            return Stream.of(getFixedPorts(), getConfiguredPorts())
                    .flatMap(Stream::of)
                    .toArray(PortType[]::new);
        }
        throw UNSUPPORTED_INPUT_OPERATION;
    }

    @Override
    default PortType[] getOutputPorts() {
        if (definesOutputPorts()) {
            return Stream.of(getFixedPorts(), getConfiguredPorts())
                    .flatMap(Stream::of)
                    .toArray(PortType[]::new);
        }
        throw UNSUPPORTED_OUTPUT_OPERATION;
    }

    /** Ports that are always there. */
    PortType[] getFixedPorts();

    /** Ports that were added. */
    PortType[] getConfiguredPorts();

    /** Whether there is room for another port. */
    boolean canAddPort();

    /** Whether ports were added. */
    boolean hasConfiguredPorts();

    /** Adds a port. */
    void addPort(PortType pType);

    /** Removes the port added last. */
    PortType removeLastPort();

    /** Removes the port with that index in the group, fixed ones counted. */
    PortType removePort(int portIndex);
}
