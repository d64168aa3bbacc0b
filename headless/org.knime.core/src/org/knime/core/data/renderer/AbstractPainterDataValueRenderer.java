// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.renderer;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.border.EmptyBorder;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataType;
import org.knime.core.node.NodeLogger;

/** A renderer that paints itself; it does not fill its background. */
@SuppressWarnings({"serial", "rawtypes"})
public abstract class AbstractPainterDataValueRenderer extends JComponent implements DataValueRenderer {

    /** Opaque, but the background is the renderer's own to paint; outside a table it has no colours. */
    public AbstractPainterDataValueRenderer() {
        setOpaque(true);
        setBorder(new EmptyBorder(1, 1, 1, 1));
    }

    @Override
    public String getDescription() {
        return "Default";
    }

    @Override
    public boolean accepts(final DataColumnSpec spec) {
        return true;
    }

    protected abstract void setValue(Object value);

    @Override
    public Component getRendererComponent(final Object val) {
        setValue(val);
        return this;
    }

    @Override
    public Component getTableCellRendererComponent(
            final JTable table,
            final Object value,
            final boolean isSelected,
            final boolean hasFocus,
            final int row,
            final int column) {
        setBackground(isSelected ? table.getSelectionBackground() : table.getBackground());
        setForeground(isSelected ? table.getSelectionForeground() : table.getForeground());
        setFont(table.getFont());
        try {
            setValue(value);
        } catch (RuntimeException e) {
            NodeLogger.getLogger(getClass()).coding("Failed setting new value (\"" + value + "\")", e);
            setValue(DataType.getMissingCell());
        }
        return this;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Component getListCellRendererComponent(
            final JList list,
            final Object value,
            final int index,
            final boolean isSelected,
            final boolean cellHasFocus) {
        setBackground(isSelected ? list.getSelectionBackground() : list.getBackground());
        setForeground(isSelected ? list.getSelectionForeground() : list.getForeground());
        setFont(list.getFont());
        setValue(value);
        return this;
    }
}
