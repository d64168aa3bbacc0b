// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;

/** The columns whose values tell groups of rows apart, and the groups met while reading. */
public final class GroupColumns {

    private final List<LabelColumn> m_columns = new ArrayList<>();

    /** The values of each group, by the group's name for the engine. */
    private final Map<String, List<String>> m_values = new LinkedHashMap<>();

    /**
     * @param table the input's spec
     * @param chosen the columns chosen
     * @throws InvalidSettingsException with a sentence, if there is no such column or it doesn't hold names
     */
    public GroupColumns(DataTableSpec table, ColumnFilter chosen) throws InvalidSettingsException {
        String[] missing = chosen.getMissingSelectedFromFullSpec(table);
        if (missing.length > 0) {
            throw new InvalidSettingsException(
                    "The input table has no column \"" + missing[0] + "\" to group by. Choose others in the dialog.");
        }
        for (String column : chosen.filterFromFullSpec(table)) {
            m_columns.add(LabelColumn.named(table, column, "column to group by"));
        }
    }

    /** {@return the specs of the columns} */
    public List<DataColumnSpec> specs() {
        return m_columns.stream().map(LabelColumn::spec).toList();
    }

    /** {@return the values of a group that was read} */
    public List<String> values(String group) {
        return m_values.get(group);
    }

    /**
     * The name of a row's group.
     *
     * @throws KNIMEException naming row and column, if a cell is missing or empty
     */
    public String read(DataRow row) throws KNIMEException {
        List<String> values = new ArrayList<>();
        for (LabelColumn column : m_columns) {
            values.add(column.read(row));
        }
        String name = String.join(", ", values);
        String group = name;
        int others = 1;
        while (!values.equals(m_values.computeIfAbsent(group, key -> values))) {
            group = name + " (" + ++others + ")"; // other values that read the same, since a value may hold a comma
        }
        return group;
    }

    /** Columns of the first input that hold names, for a dialog in which several are chosen. */
    public static final class Choices implements FilteredInputTableColumnsProvider {
        @Override
        public int getInputTableIndex() {
            return 0;
        }

        @Override
        public boolean isIncluded(DataColumnSpec column) {
            return LabelColumn.fits(column);
        }
    }
}
