// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksheet;

import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.VectorCode;
import org.ductus.knime.common.ColumnChoices;
import org.ductus.knime.common.InkColumn;
import org.ductus.knime.common.VectorsColumn;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** The column that a sheet shows: ink, or vectors that are drawn. */
final class DrawnColumn {

    /** Either this or the next is null. */
    private final InkColumn m_ink;

    private final VectorsColumn m_vectors;

    private DrawnColumn(InkColumn ink, VectorsColumn vectors) {
        m_ink = ink;
        m_vectors = vectors;
    }

    static DrawnColumn of(DataTableSpec table, String chosen) throws InvalidSettingsException {
        String given = ColumnChoices.chosen(chosen);
        String name = given == null ? InkSheetParameters.firstDrawable(table) : given;
        DataColumnSpec column = name == null ? null : table.getColumnSpec(name);
        boolean vectors = column == null ? VectorsColumn.isSplit(table, name) : VectorsColumn.fits(column);
        return vectors
                ? new DrawnColumn(null, VectorsColumn.of(table, name))
                : new DrawnColumn(InkColumn.of(table, name), null);
    }

    /**
     * The ink of a row.
     *
     * @throws KNIMEException naming row and column, if the cell is missing or a coordinate is not finite
     */
    Ink read(DataRow row) throws KNIMEException {
        return m_ink == null ? VectorCode.decode(m_vectors.read(row)) : m_ink.readFinite(row);
    }
}
