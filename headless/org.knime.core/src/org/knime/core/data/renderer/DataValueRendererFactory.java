// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import org.knime.core.data.DataColumnSpec;

/** Makes renderers for a column. */
public interface DataValueRendererFactory {

    String getDescription();

    String getId();

    DataValueRenderer createRenderer(DataColumnSpec colSpec);
}
