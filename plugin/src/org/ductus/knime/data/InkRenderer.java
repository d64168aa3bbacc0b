// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.data;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import org.ductus.engine.picture.InkPainter;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.renderer.AbstractDataValueRendererFactory;
import org.knime.core.data.renderer.AbstractPainterDataValueRenderer;
import org.knime.core.data.renderer.DataValueRenderer;

/** Draws ink in the cells of a table, its colour changing at each pen lift. */
public final class InkRenderer extends AbstractPainterDataValueRenderer {

    private static final long serialVersionUID = 1L;

    private static final String DESCRIPTION = "Ink";

    private static final int SIZE = 64;

    /** Free space around the ink, in pixels. */
    private static final int MARGIN = 4;

    private transient InkValue m_value;

    @Override
    protected void setValue(Object value) {
        m_value = value instanceof InkValue ink ? ink : null;
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(getBackground());
        g.fillRect(0, 0, getWidth(), getHeight());
        if (m_value != null) {
            InkPainter.paint(
                    (Graphics2D) g,
                    m_value.ink(),
                    MARGIN,
                    MARGIN,
                    getWidth() - 2.0 * MARGIN,
                    getHeight() - 2.0 * MARGIN);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(SIZE, SIZE);
    }

    @Override
    public String getDescription() {
        return DESCRIPTION;
    }

    @Override
    public boolean accepts(DataColumnSpec spec) {
        return spec != null && spec.getType().isCompatible(InkValue.class);
    }

    /** Makes the renderer; named in plugin.xml. */
    public static final class Factory extends AbstractDataValueRendererFactory {

        @Override
        public String getDescription() {
            return DESCRIPTION;
        }

        @Override
        public DataValueRenderer createRenderer(DataColumnSpec column) {
            return new InkRenderer();
        }
    }
}
