// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.Label;

/** How a node writes lists of numbers into a table. */
public enum VectorsForm {
    /** One column. */
    @Label(value = "One column", description = "A list of numbers; compact, and what other nodes take first.")
    LIST,
    /** A column for each number. */
    @Label(
            value = "A column for each number",
            description = "For CSV files, spreadsheets and statistics; other nodes take these columns, too.")
    COLUMNS;

    /**
     * The columns.
     *
     * @param list spec of the column where it is one; its element names are the names of the columns otherwise
     * @return their specs
     */
    public List<DataColumnSpec> specs(DataColumnSpec list) {
        if (this == LIST) {
            return List.of(list);
        }
        return list.getElementNames().stream()
                .map(name -> new DataColumnSpecCreator(name, DoubleCell.TYPE).createSpec())
                .toList();
    }

    /**
     * The columns that are added to a table.
     *
     * @param table the table
     * @param name gives the one column a name that is free
     * @param list makes the spec of the one column
     * @throws InvalidSettingsException if a column for a number is there already
     */
    public List<DataColumnSpec> specs(DataTableSpec table, UnaryOperator<String> name, DataColumnSpec list)
            throws InvalidSettingsException {
        if (this == LIST) {
            var creator = new DataColumnSpecCreator(list);
            creator.setName(name.apply(list.getName()));
            return List.of(creator.createSpec());
        }
        List<DataColumnSpec> columns = specs(list);
        for (DataColumnSpec column : columns) {
            if (table.containsName(column.getName())) {
                throw new InvalidSettingsException("The input table has a column \"" + column.getName()
                        + "\" already. Rename or remove it, or write the vectors as one column.");
            }
        }
        return columns;
    }

    /** {@return the cells for these numbers, one for each column} */
    public List<DataCell> cells(double[] numbers) {
        if (this == LIST) {
            return List.of(VectorsColumn.cellOf(numbers));
        }
        List<DataCell> cells = new ArrayList<>();
        for (double number : numbers) {
            cells.add(new DoubleCell(number));
        }
        return cells;
    }
}
