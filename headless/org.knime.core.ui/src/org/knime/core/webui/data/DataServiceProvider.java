// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.data;

import java.util.Optional;

/** A page's data services. */
public interface DataServiceProvider {

    /** Gives the first data. */
    <D> Optional<InitialDataService<D>> createInitialDataService();

    /** Answers calls. */
    Optional<RpcDataService> createRpcDataService();

    /** Takes data. */
    <D> Optional<ApplyDataService<D>> createApplyDataService();
}
