// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.preproc.append.row;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.knime.base.node.BaseNodeModel;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/** Puts the rows of all inputs below each other, columns matched by name. */
final class AppendedRowsNodeModel extends BaseNodeModel {

    private static final String NEW_ROW_IDS = "create_new_rowids";
    private static final String FAIL_ON_DUPLICATES = "fail_on_duplicates";
    private static final String APPEND_SUFFIX = "append_suffix";
    private static final String INTERSECTION = "intersection_of_columns";
    private static final String SUFFIX = "suffix";
    private static final String HILITING = "enable_hiliting";

    private boolean m_newRowIds = true;

    private boolean m_failOnDuplicates;

    private boolean m_appendSuffix;

    private boolean m_intersection;

    private String m_suffix = "_dup";

    private boolean m_hiliting;

    AppendedRowsNodeModel(final PortType[] in, final PortType[] out) {
        super(in, out);
    }

    @Override
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        return new DataTableSpec[] {outSpec(present(inSpecs))};
    }

    @Override
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
            throws Exception {
        final BufferedDataTable[] tables = present(inData);
        final DataTableSpec spec = outSpec(
                Arrays.stream(tables).map(BufferedDataTable::getDataTableSpec).toArray(DataTableSpec[]::new));
        final long total =
                Arrays.stream(tables).mapToLong(BufferedDataTable::size).sum();
        final BufferedDataContainer container = exec.createDataContainer(spec);
        final Set<String> keys = new HashSet<>();
        long index = 0;
        long skipped = 0;
        for (BufferedDataTable table : tables) {
            final int[] columns = columns(spec, table.getDataTableSpec());
            try (CloseableRowIterator rows = table.iterator()) {
                while (rows.hasNext()) {
                    exec.checkCanceled();
                    exec.setProgress((double) index++ / total);
                    final DataRow row = rows.next();
                    final RowKey key = key(row.getKey(), container.size(), keys);
                    if (key == null) {
                        skipped++;
                    } else {
                        container.addRowToTable(new DefaultRow(key, cells(row, columns)));
                    }
                }
            }
        }
        container.close();
        if (skipped > 0) {
            setWarningMessage("Filtered out " + skipped + " duplicate row(s).");
        }
        return new BufferedDataTable[] {container.getTable()};
    }

    /** The row ID to write, or null if the row is left out. */
    private RowKey key(final RowKey key, final long index, final Set<String> keys) throws InvalidSettingsException {
        if (m_newRowIds) {
            return RowKey.createRowKey(index);
        }
        String text = key.getString();
        if (!keys.contains(text)) {
            keys.add(text);
            return key;
        }
        if (m_failOnDuplicates) {
            throw new InvalidSettingsException("The row ID '" + text
                    + "' occurs in more than one input. Let Concatenate create new row IDs, or add a suffix.");
        }
        if (!m_appendSuffix) {
            return null;
        }
        while (!keys.add(text)) {
            text += m_suffix;
        }
        return new RowKey(text);
    }

    private static int[] columns(final DataTableSpec out, final DataTableSpec in) {
        final int[] columns = new int[out.getNumColumns()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.findColumnIndex(out.getColumnSpec(i).getName());
        }
        return columns;
    }

    private static DataCell[] cells(final DataRow row, final int[] columns) {
        final DataCell[] cells = new DataCell[columns.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = columns[i] < 0 ? DataType.getMissingCell() : row.getCell(columns[i]);
        }
        return cells;
    }

    private DataTableSpec outSpec(final DataTableSpec[] specs) {
        final Map<String, DataColumnSpec> columns = new LinkedHashMap<>();
        for (DataTableSpec spec : specs) {
            for (DataColumnSpec column : spec) {
                columns.merge(column.getName(), column, AppendedRowsNodeModel::common);
            }
        }
        if (m_intersection) {
            columns.keySet().removeIf(name -> !Arrays.stream(specs).allMatch(s -> s.containsName(name)));
        }
        return new DataTableSpec(columns.values().toArray(new DataColumnSpec[0]));
    }

    private static DataColumnSpec common(final DataColumnSpec first, final DataColumnSpec second) {
        if (first.getType().equals(second.getType())) {
            return first;
        }
        final DataType type = DataType.getCommonSuperType(first.getType(), second.getType());
        return new DataColumnSpecCreator(first.getName(), type).createSpec();
    }

    private static <T> T[] present(final T[] inputs) {
        return Arrays.stream(inputs).filter(Objects::nonNull).toArray(n -> Arrays.copyOf(inputs, n));
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        settings.addBoolean(NEW_ROW_IDS, m_newRowIds);
        settings.addBoolean(FAIL_ON_DUPLICATES, m_failOnDuplicates);
        settings.addBoolean(APPEND_SUFFIX, m_appendSuffix);
        settings.addBoolean(INTERSECTION, m_intersection);
        settings.addString(SUFFIX, m_suffix);
        settings.addBoolean(HILITING, m_hiliting);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        settings.getBoolean(INTERSECTION);
        final boolean suffix = settings.getBoolean(APPEND_SUFFIX);
        final String text = settings.getString(SUFFIX, null);
        if (suffix && (text == null || text.isEmpty())) {
            throw new InvalidSettingsException("The suffix for duplicate row IDs is empty.");
        }
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        // Workflows older than KNIME 5.4 have no key for new row IDs, and did not make any.
        m_newRowIds = settings.getBoolean(NEW_ROW_IDS, false);
        m_failOnDuplicates = settings.getBoolean(FAIL_ON_DUPLICATES, false);
        m_appendSuffix = settings.getBoolean(APPEND_SUFFIX);
        m_intersection = settings.getBoolean(INTERSECTION);
        m_suffix = settings.getString(SUFFIX, m_suffix);
        m_hiliting = settings.getBoolean(HILITING, false);
    }
}
