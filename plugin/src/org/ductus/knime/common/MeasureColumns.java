// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;

/** Columns of numbers that measure something. */
public final class MeasureColumns {

    /** Ink Realism Scorer names the values of real ink so. */
    private static final String REAL = "Real: ";

    private final List<DataColumnSpec> m_columns = new ArrayList<>();

    private final int[] m_indices;

    private MeasureColumns(DataTableSpec table, List<String> names) {
        names.forEach(name -> m_columns.add(table.getColumnSpec(name)));
        m_indices = names.stream().mapToInt(table::findColumnIndex).toArray();
    }

    /**
     * The columns chosen.
     *
     * @param table the input's spec
     * @param chosen the choice
     * @throws InvalidSettingsException with a sentence, if one doesn't exist or holds no numbers, or none is chosen
     */
    public static MeasureColumns of(DataTableSpec table, ColumnFilter chosen) throws InvalidSettingsException {
        String[] missing = chosen.getMissingSelectedFromFullSpec(table);
        if (missing.length > 0) {
            throw new InvalidSettingsException("The input table has no column \"" + missing[0]
                    + "\", which is chosen as a measure. Choose others in the dialog.");
        }
        List<String> names = Arrays.asList(chosen.filterFromFullSpec(table));
        if (names.isEmpty()) {
            throw new InvalidSettingsException("No measure is chosen: choose columns of numbers in the dialog.");
        }
        for (String name : names) {
            if (!fits(table.getColumnSpec(name))) {
                throw new InvalidSettingsException("Column \"" + name + "\" can't be a measure: its type is "
                        + table.getColumnSpec(name).getType().getName() + ". Choose columns of numbers.");
            }
        }
        return new MeasureColumns(table, names);
    }

    /** {@return the columns that are likely to be measures: of numbers, but not whole ones, and not those of real ink} */
    public static MeasureColumns guess(DataTableSpec table) {
        return new MeasureColumns(
                table,
                table.stream()
                        .filter(MeasureColumns::fits)
                        .filter(column -> !LabelColumn.fits(column))
                        .map(DataColumnSpec::getName)
                        .filter(name -> !name.startsWith(REAL))
                        .toList());
    }

    /** {@return whether a column holds numbers} */
    public static boolean fits(DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class);
    }

    /** {@return the names of the columns} */
    public List<String> names() {
        return m_columns.stream().map(DataColumnSpec::getName).toList();
    }

    /** {@return the numbers of a row, NaN where a cell is missing} */
    public double[] read(DataRow row) {
        double[] values = new double[m_indices.length];
        for (int i = 0; i < values.length; i++) {
            DataCell cell = row.getCell(m_indices[i]);
            values[i] = cell instanceof DoubleValue number ? number.getDoubleValue() : Double.NaN;
        }
        return values;
    }

    /** Columns of numbers of the first input, for a dialog. */
    public static final class Choices implements FilteredInputTableColumnsProvider {
        @Override
        public int getInputTableIndex() {
            return 0;
        }

        @Override
        public boolean isIncluded(DataColumnSpec column) {
            return fits(column);
        }
    }
}
