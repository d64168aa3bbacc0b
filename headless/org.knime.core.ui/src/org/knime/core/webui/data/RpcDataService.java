// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.data;

/** Answers calls of a page. Only the type is here: views without calls return none. */
public final class RpcDataService extends AbstractDataService {

    private RpcDataService() {
        super(null, null);
    }
}
