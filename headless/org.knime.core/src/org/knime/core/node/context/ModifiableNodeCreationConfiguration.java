// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context;

import java.net.URL;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.url.ModifiableURLConfiguration;
import org.knime.core.node.context.url.impl.DefaultModifiableURLConfiguration;

/** A node creation configuration that can be changed, copied, saved and loaded. */
public final class ModifiableNodeCreationConfiguration extends NodeCreationConfiguration
        implements DeepCopy<ModifiableNodeCreationConfiguration>, NodeSettingsPersistable {

    /** With that ports configuration, which may be null. */
    public ModifiableNodeCreationConfiguration(final ModifiablePortsConfiguration portsConfig) {
        super(portsConfig);
    }

    private ModifiableNodeCreationConfiguration(
            final ModifiableURLConfiguration url, final ModifiablePortsConfiguration ports) {
        super(url, ports);
    }

    @Override
    public Optional<ModifiablePortsConfiguration> getPortConfig() {
        return getModifiablePortConfig();
    }

    @Override
    public Optional<ModifiableURLConfiguration> getURLConfig() {
        return getModifiableURLConfig();
    }

    /** Sets the file. */
    public void setURLConfiguration(final URL url) {
        super.setURLConfiguration(new DefaultModifiableURLConfiguration(url));
    }

    @Override
    public ModifiableNodeCreationConfiguration copy() {
        return new ModifiableNodeCreationConfiguration(
                getURLConfig().map(DeepCopy::copy).orElse(null),
                getPortConfig().map(DeepCopy::copy).orElse(null));
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        getPortConfig().ifPresent(ports -> ports.saveSettingsTo(settings));
        getURLConfig().ifPresent(url -> url.saveSettingsTo(settings));
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        var ports = getPortConfig();
        if (ports.isPresent()) {
            ports.get().loadSettingsFrom(settings);
        }
        DefaultModifiableURLConfiguration.loadFromSettings(settings).ifPresent(this::setURLConfiguration);
    }
}
