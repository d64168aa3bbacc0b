// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import java.awt.Component;
import java.awt.Dimension;
import javax.swing.ListCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.knime.core.data.DataColumnSpec;

/** Draws values in tables and lists. */
@SuppressWarnings("rawtypes") // KNIME's renderers take any list
public interface DataValueRenderer extends TableCellRenderer, ListCellRenderer {

    /** Property of a column that names the renderer to use first. */
    String PROPERTY_PREFERRED_RENDERER = "preferred.renderer";

    String getDescription();

    Dimension getPreferredSize();

    Component getRendererComponent(Object val);

    boolean accepts(DataColumnSpec spec);
}
