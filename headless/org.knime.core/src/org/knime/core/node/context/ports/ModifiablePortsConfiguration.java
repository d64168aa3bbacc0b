// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import java.util.Map;
import org.knime.core.node.context.DeepCopy;
import org.knime.core.node.context.NodeSettingsPersistable;

/** Ports that can be added, removed and exchanged. */
public interface ModifiablePortsConfiguration
        extends PortsConfiguration, DeepCopy<ModifiablePortsConfiguration>, NodeSettingsPersistable {

    /** Groups whose port may be exchanged for one of another type. */
    Map<String, ExchangeablePortGroup> getExchangeablePorts();

    /** Groups that may get more ports. */
    Map<String, ExtendablePortGroup> getExtendablePorts();

    /** The group of that name; an unknown name gives a {@code NoSuchElementException}. */
    PortGroupConfiguration getGroup(String grpName);

    /** Index of each input, counted with the flow variable port, in another configuration of the same groups, or -1. */
    Map<Integer, Integer> mapInputPorts(PortsConfiguration otherConfig);

    /** Index of each output, counted with the flow variable port, in another configuration, or -1. */
    Map<Integer, Integer> mapOutputPorts(PortsConfiguration otherConfig);

    /** Whether the user may change the group. */
    default boolean isInteractive(final String groupIdentifier) {
        return true;
    }
}
