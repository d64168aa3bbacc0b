// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.context.url.impl;

import java.net.URL;
import org.knime.core.node.context.url.URLConfiguration;

class DefaultURLConfiguration implements URLConfiguration {

    private URL m_url;

    protected DefaultURLConfiguration(final URL url) {
        m_url = url;
    }

    @Override
    public URL getUrl() {
        return m_url;
    }

    protected void setURL(final URL url) {
        m_url = url;
    }
}
