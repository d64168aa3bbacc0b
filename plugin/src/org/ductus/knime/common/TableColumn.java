// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.function.Predicate;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** A column that a node reads, found in the table by name or, where none was chosen, by type. */
public abstract class TableColumn {

    private final int m_index;

    private final DataColumnSpec m_spec;

    TableColumn(DataTableSpec table, DataColumnSpec column) {
        m_spec = column;
        m_index = table.findColumnIndex(column.getName());
    }

    /** {@return the index of the column in its table} */
    public final int index() {
        return m_index;
    }

    /** {@return the name of the column} */
    public final String name() {
        return m_spec.getName();
    }

    /** {@return the spec of the column} */
    public final DataColumnSpec spec() {
        return m_spec;
    }

    /**
     * The cell of a row.
     *
     * @throws KNIMEException naming row and column, if it is missing
     */
    final DataCell cell(DataRow row) throws KNIMEException {
        DataCell cell = row.getCell(m_index);
        if (cell.isMissing()) {
            String why = cell instanceof MissingCell && ((MissingValue) cell).getError() != null
                    ? " (" + ((MissingValue) cell).getError() + ")"
                    : "";
            throw refuse(
                    row, "is missing" + why + ". Leave rows with missing cells out, for instance with Row Filter.");
        }
        return cell;
    }

    /** A refusal of a cell: "The cell of row … in column … " and then what is said of it. */
    final KNIMEException refuse(DataRow row, String what) {
        return new KNIMEException(
                "The cell of row \"" + row.getKey().getString() + "\" in column \"" + name() + "\" " + what);
    }

    /**
     * Finds a column.
     *
     * @param table where
     * @param chosen the column chosen, or none for the first that fits
     * @param fits whether a column has the right type
     * @param what the kind of column, such as "ink column"
     * @param advice how to get such a column
     * @throws InvalidSettingsException with a sentence, if there is none
     */
    static DataColumnSpec find(
            DataTableSpec table, String chosen, Predicate<DataColumnSpec> fits, String what, String advice)
            throws InvalidSettingsException {
        String name = ColumnChoices.chosen(chosen);
        if (name == null) {
            return table.stream()
                    .filter(fits)
                    .findFirst()
                    .orElseThrow(() -> new InvalidSettingsException("The input table has no " + what + ". " + advice));
        }
        DataColumnSpec column = table.getColumnSpec(name);
        if (column == null) {
            throw new InvalidSettingsException("The input table has no column \"" + name + "\", which is chosen as the "
                    + what + ". Choose another one in the dialog.");
        }
        if (!fits.test(column)) {
            throw new InvalidSettingsException("Column \"" + name + "\" can't be the " + what + ": its type is "
                    + column.getType().getName() + ". " + advice);
        }
        return column;
    }
}
