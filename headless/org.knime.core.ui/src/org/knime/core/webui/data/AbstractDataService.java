// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.data;

import java.util.Optional;

/** What data services have in common. */
public abstract class AbstractDataService {

    private final Runnable m_dispose;

    private final Runnable m_deactivate;

    AbstractDataService(final Runnable dispose, final Runnable deactivate) {
        m_dispose = dispose;
        m_deactivate = deactivate;
    }

    /** Called when the page is no longer needed. */
    public Optional<Runnable> disposeRunnable() {
        return Optional.ofNullable(m_dispose);
    }

    /** Called when the page is closed. */
    public Optional<Runnable> deactivateRunnable() {
        return Optional.ofNullable(m_deactivate);
    }
}
