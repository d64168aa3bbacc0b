// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.url.impl;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Optional;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.context.url.ModifiableURLConfiguration;

/** A file that can be exchanged, saved and loaded. */
public final class DefaultModifiableURLConfiguration extends DefaultURLConfiguration
        implements ModifiableURLConfiguration {

    private static final String KEY = "url";

    /** For that file. */
    public DefaultModifiableURLConfiguration(final URL url) {
        super(url);
    }

    @Override
    public void setURL(final URL url) {
        super.setURL(url);
    }

    @Override
    public DefaultModifiableURLConfiguration copy() {
        return new DefaultModifiableURLConfiguration(getUrl());
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        if (getUrl() != null) {
            settings.addString(KEY, getUrl().toString());
        }
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        setURL(loadFromSettings(settings)
                .map(DefaultModifiableURLConfiguration::getUrl)
                .orElse(null));
    }

    /** The file in the settings; empty if there is none or it is no URL. */
    public static Optional<DefaultModifiableURLConfiguration> loadFromSettings(final NodeSettingsRO settings) {
        var text = settings.getString(KEY, null);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DefaultModifiableURLConfiguration(new URL(text)));
        } catch (MalformedURLException ex) { // a node without the file is better than no node
            return Optional.empty();
        }
    }
}
