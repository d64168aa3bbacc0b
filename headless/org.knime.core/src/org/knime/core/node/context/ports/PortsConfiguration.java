// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;
import org.knime.core.node.port.PortType;

/** The ports of a node, in groups. The flow variable port is not among them. */
public interface PortsConfiguration {

    /** Types of all inputs. */
    PortType[] getInputPorts();

    /** Types of all outputs. */
    PortType[] getOutputPorts();

    /** Indices of the inputs of each group that has any. */
    Map<String, int[]> getInputPortLocation();

    /** Indices of the outputs of each group that has any. */
    Map<String, int[]> getOutputPortLocation();

    /** Names of all groups, in order. */
    List<String> getPortGroupNames();
}
