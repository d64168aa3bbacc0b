// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;
import org.knime.core.node.port.PortType;

/** One group of ports. */
public interface PortGroupConfiguration extends DeepCopy<PortGroupConfiguration>, NodeSettingsPersistable {

    /** Thrown when inputs of a group without inputs are asked for. */
    UnsupportedOperationException UNSUPPORTED_INPUT_OPERATION =
            new UnsupportedOperationException("This group has no input ports.");

    /** Thrown when outputs of a group without outputs are asked for. */
    UnsupportedOperationException UNSUPPORTED_OUTPUT_OPERATION =
            new UnsupportedOperationException("This group has no output ports.");

    /** Types of the inputs. */
    PortType[] getInputPorts();

    /** Types of the outputs. */
    PortType[] getOutputPorts();

    /** Whether the group has inputs. */
    boolean definesInputPorts();

    /** Whether the group has outputs. */
    boolean definesOutputPorts();
}
