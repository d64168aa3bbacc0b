// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgangenerator;

import org.ductus.knime.common.ColumnChoices;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** The optional column that says how many samples a row asks for. */
final class CountColumn {

    private static final String USUAL_NAME = "Count";

    private final int m_index;

    private final String m_name;

    private CountColumn(int index, String name) {
        m_index = index;
        m_name = name;
    }

    /**
     * @param chosen the column chosen, or null for the one named "Count", if there is one
     * @return the column, or null if none is chosen and none has that name
     */
    static CountColumn of(DataTableSpec table, String chosen) throws InvalidSettingsException {
        boolean none = ColumnChoices.chosen(chosen) == null;
        String name = none ? USUAL_NAME : chosen;
        DataColumnSpec column = table.getColumnSpec(name);
        if (column != null && fits(column)) {
            return new CountColumn(table.findColumnIndex(name), name);
        }
        if (none) {
            return null;
        }
        throw new InvalidSettingsException("The table of samples to generate has no column of whole numbers \"" + chosen
                + "\", which is chosen as the count column. Choose another one in the dialog.");
    }

    private static boolean fits(DataColumnSpec column) {
        return column.getType().isCompatible(IntValue.class) || column.getType().isCompatible(LongValue.class);
    }

    /** The count in a row, 0 to {@link CganGeneratorParameters#MOST_SAMPLES}. */
    int read(DataRow row) throws KNIMEException {
        DataCell cell = row.getCell(m_index);
        long count = -1;
        if (cell instanceof LongValue number) {
            count = number.getLongValue();
        } else if (cell instanceof IntValue number) {
            count = number.getIntValue();
        }
        if (count < 0 || count > CganGeneratorParameters.MOST_SAMPLES) {
            throw new KNIMEException(
                    "The cell of row \"" + row.getKey().getString() + "\" in column \"" + m_name + "\" "
                            + (cell.isMissing() ? "is missing" : "holds " + count) + ", but must be a count from 0 to "
                            + CganGeneratorParameters.MOST_SAMPLES + ".");
        }
        return (int) count;
    }

    /** Columns of the second input that hold whole numbers, for a dialog. */
    static final class ChoicesOfSecondInput extends ColumnChoices {
        ChoicesOfSecondInput() {
            super(1, CountColumn::fits);
        }
    }
}
