// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** A group the user may change. */
public interface ConfigurablePortGroup extends PortGroupConfiguration {

    /** Types a port of the group may have. */
    PortType[] getSupportedPortTypes();
}
