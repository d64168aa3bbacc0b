// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;

/** Columns of numbers that measure something. */
public final class MeasureColumns {

    /** Scorers name so what is no score: values of real ink and of the paper, limits of intervals, the divisor. */
    private static final Pattern NO_SCORE = Pattern.compile("(Real:|Reference|Paper) .*|.* (low|high)|Denominator");

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

    /** {@return the columns that are likely to be measures: of numbers, but not whole ones, as scorers name them} */
    public static MeasureColumns guess(DataTableSpec table) {
        return new MeasureColumns(
                table,
                table.stream()
                        .filter(MeasureColumns::fits)
                        .filter(column -> !LabelColumn.fits(column))
                        .map(DataColumnSpec::getName)
                        .filter(name -> !NO_SCORE.matcher(name).matches())
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
    public static class Choices implements FilteredInputTableColumnsProvider {
        @Override
        public int getInputTableIndex() {
            return 0;
        }

        /** No columns where the input is an optional port that was not added: KNIME then knows no spec at its index. */
        @Override
        public final List<DataColumnSpec> columnChoices(NodeParametersInput context) {
            return getInputTableIndex() < context.getInPortSpecs().length
                    ? FilteredInputTableColumnsProvider.super.columnChoices(context)
                    : List.of();
        }

        @Override
        public final boolean isIncluded(DataColumnSpec column) {
            return fits(column);
        }
    }

    /** Columns of numbers of the second input, for a dialog. */
    public static final class ChoicesOfSecondInput extends Choices {
        @Override
        public int getInputTableIndex() {
            return 1;
        }
    }
}
