// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context;

import java.util.Optional;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.context.url.ModifiableURLConfiguration;
import org.knime.core.node.context.url.URLConfiguration;

/** What a node model is created from: its ports, and the file it was dropped with. */
public class NodeCreationConfiguration {

    private final ModifiablePortsConfiguration m_ports;

    private ModifiableURLConfiguration m_url;

    /** With that ports configuration, which may be null. */
    protected NodeCreationConfiguration(final ModifiablePortsConfiguration portsConfig) {
        this(null, portsConfig);
    }

    /** With that file and ports configuration, either may be null. */
    protected NodeCreationConfiguration(
            final ModifiableURLConfiguration url, final ModifiablePortsConfiguration portsConfig) {
        m_url = url;
        m_ports = portsConfig;
    }

    /** The ports, if the node's ports are configurable. */
    public Optional<? extends PortsConfiguration> getPortConfig() {
        return getModifiablePortConfig();
    }

    /** The file the node was created for. */
    public Optional<? extends URLConfiguration> getURLConfig() {
        return getModifiableURLConfig();
    }

    /** Sets the file. */
    protected void setURLConfiguration(final ModifiableURLConfiguration urlConfig) {
        m_url = urlConfig;
    }

    /** The ports, modifiable. */
    protected Optional<ModifiablePortsConfiguration> getModifiablePortConfig() {
        return Optional.ofNullable(m_ports);
    }

    /** The file, modifiable. */
    protected Optional<ModifiableURLConfiguration> getModifiableURLConfig() {
        return Optional.ofNullable(m_url);
    }
}
