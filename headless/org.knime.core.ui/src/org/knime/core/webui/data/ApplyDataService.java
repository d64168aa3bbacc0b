// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.data;

/**
 * Takes data from a page. Only the type is here: views that return nothing have none.
 *
 * @param <D> type of the data
 */
public final class ApplyDataService<D> extends AbstractDataService {

    private ApplyDataService() {
        super(null, null);
    }
}
