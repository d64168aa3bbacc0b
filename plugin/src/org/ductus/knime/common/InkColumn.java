// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.ductus.knime.data.InkValue;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** A column with ink. */
public final class InkColumn extends TableColumn {

    private InkColumn(DataTableSpec table, DataColumnSpec column) {
        super(table, column);
    }

    /**
     * @param table the input's spec
     * @param chosen the column chosen, or null for the first with ink
     * @throws InvalidSettingsException with a sentence, if there is no such column
     */
    public static InkColumn of(DataTableSpec table, String chosen) throws InvalidSettingsException {
        return new InkColumn(
                table, find(table, chosen, InkColumn::fits, "ink column", "Ink comes from Ink Samples or Ink Reader."));
    }

    /** {@return whether a column holds ink} */
    public static boolean fits(DataColumnSpec column) {
        return column.getType().isCompatible(InkValue.class);
    }

    /**
     * @throws KNIMEException naming row and column, if the cell is missing
     */
    public Ink read(DataRow row) throws KNIMEException {
        return ((InkValue) cell(row)).ink();
    }

    /**
     * Ink that can be drawn.
     *
     * @throws KNIMEException naming row and column, if the cell is missing or a coordinate is not finite
     */
    public Ink readFinite(DataRow row) throws KNIMEException {
        Ink ink = read(row);
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                if (!Double.isFinite(stroke.x(i)) || !Double.isFinite(stroke.y(i))) {
                    throw refuse(
                            row,
                            "holds ink with a coordinate that is not a finite number. Leave the row out; Ink"
                                    + " Preprocessor rejects such ink.");
                }
            }
        }
        return ink;
    }

    /** The ink columns of the first input, for a dialog. */
    public static final class Choices extends ColumnChoices {
        Choices() {
            super(0, InkColumn::fits);
        }
    }
}
