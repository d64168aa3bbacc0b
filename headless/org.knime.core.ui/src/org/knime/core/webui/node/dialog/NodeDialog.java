// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog;

import java.util.Optional;
import java.util.Set;
import org.knime.core.webui.UIExtension;
import org.knime.core.webui.data.RpcDataService;

/** A web dialog. Here it is not shown. */
public interface NodeDialog extends UIExtension {

    /** Which settings it is for. */
    Set<SettingsType> getSettingsTypes();

    /** Answers calls of the page. */
    Optional<RpcDataService> createRpcDataService();

    /** Whether it has a large form. */
    default boolean canBeEnlarged() {
        return false;
    }
}
