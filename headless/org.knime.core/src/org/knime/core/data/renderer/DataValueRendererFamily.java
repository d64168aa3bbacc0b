// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import org.knime.core.data.DataColumnSpec;

/** Renderers of one value interface. */
public interface DataValueRendererFamily extends DataValueRenderer {

    String[] getRendererDescriptions();

    void setActiveRenderer(String description);

    boolean accepts(String desc, DataColumnSpec spec);
}
