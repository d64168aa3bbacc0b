// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataColumnSpecCreator.MergeOptions;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowIterator;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.RearrangeColumnsTable;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.JoinedRow;
import org.knime.core.node.util.CheckUtils;

/** Tables made from tables. */
final class TableOperations {

    private TableOperations() {}

    /** A table that has the rows of another, and its own spec of as many columns; their types are not compared. */
    static BufferedDataTable replaceSpec(final BufferedDataTable in, final DataTableSpec spec) {
        var old = in.getDataTableSpec();
        CheckUtils.checkArgument(
                old.getNumColumns() == spec.getNumColumns(),
                "Table specs have different lengths: %d vs. %d",
                old.getNumColumns(),
                spec.getNumColumns());
        return new BufferedDataTable(
                new DataTable() {
                    @Override
                    public DataTableSpec getDataTableSpec() {
                        return spec;
                    }

                    @Override
                    public RowIterator iterator() {
                        return in.iterator();
                    }
                },
                in.size());
    }

    static BufferedDataTable concatenate(
            final ExecutionContext context,
            final ExecutionMonitor exec,
            final Optional<String> suffix,
            final BufferedDataTable... tables)
            throws CanceledExecutionException {
        if (suffix.isEmpty()) {
            refuseDuplicates(exec, tables);
        }
        var rows = context.createDataContainer(union(tables));
        var keys = new HashSet<String>();
        for (var table : tables) {
            try (var iterator = table.iterator()) {
                while (iterator.hasNext()) {
                    exec.checkCanceled();
                    DataRow row = iterator.next();
                    if (suffix.isPresent()) {
                        row = withUniqueKey(row, keys, suffix.get());
                    }
                    rows.addRowToTable(aligned(row, table.getDataTableSpec(), rows.getTableSpec()));
                }
            }
        }
        rows.close();
        return rows.getTable();
    }

    private static void refuseDuplicates(final ExecutionMonitor exec, final BufferedDataTable... tables)
            throws CanceledExecutionException {
        long size = Arrays.stream(tables).mapToLong(BufferedDataTable::size).sum();
        var keys = new HashSet<String>();
        for (int i = 0; i < tables.length; i++) {
            try (var iterator = tables[i].iterator()) {
                while (iterator.hasNext()) {
                    var key = iterator.next().getKey();
                    CheckUtils.checkArgument(
                            keys.add(key.getString()), "Duplicate RowID '%s' in table with index %d.", key, i);
                    long row = keys.size();
                    exec.setProgress(
                            row / (double) size,
                            () -> "Checking tables, row " + row + "/" + size + " (\"" + key + "\")");
                }
            }
            exec.checkCanceled();
        }
    }

    /** The columns of all, of common types and with the domains of all. */
    private static DataTableSpec union(final BufferedDataTable... tables) {
        var columns = new LinkedHashMap<String, DataColumnSpecCreator>();
        for (var table : tables) {
            for (var column : table.getDataTableSpec()) {
                var known = columns.putIfAbsent(column.getName(), new DataColumnSpecCreator(column));
                if (known != null) {
                    known.merge(column, EnumSet.allOf(MergeOptions.class));
                }
            }
        }
        return new DataTableSpec(
                columns.values().stream().map(DataColumnSpecCreator::createSpec).toArray(DataColumnSpec[]::new));
    }

    private static DataRow withUniqueKey(final DataRow row, final HashSet<String> keys, final String suffix) {
        var key = row.getKey().getString();
        if (keys.add(key)) {
            return row;
        }
        while (!keys.add(key)) {
            key += suffix;
        }
        return new DefaultRow(new RowKey(key), row);
    }

    private static DataRow aligned(final DataRow row, final DataTableSpec from, final DataTableSpec to) {
        var cells = new DataCell[to.getNumColumns()];
        for (int i = 0; i < cells.length; i++) {
            int index = from.findColumnIndex(to.getColumnSpec(i).getName());
            cells[i] = index < 0 ? DataType.getMissingCell() : row.getCell(index);
        }
        return new DefaultRow(row.getKey(), cells);
    }

    static BufferedDataTable join(
            final ExecutionContext context,
            final BufferedDataTable left,
            final BufferedDataTable right,
            final ExecutionMonitor exec)
            throws CanceledExecutionException {
        CheckUtils.checkArgument(
                left.size() == right.size(),
                "Tables can't be joined, non matching row counts: %d vs. %d",
                left.size(),
                right.size());
        var rows = context.createDataContainer(new DataTableSpec(left.getDataTableSpec(), right.getDataTableSpec()));
        long index = 0;
        try (var l = left.iterator();
                var r = right.iterator()) {
            while (l.hasNext()) {
                exec.checkCanceled();
                DataRow first = l.next();
                DataRow second = r.next();
                CheckUtils.checkArgument(
                        first.getKey().equals(second.getKey()),
                        "Tables contain non-matching rows or are sorted differently, keys in row %d do not match: "
                                + "\"%s\" vs. \"%s\"",
                        index,
                        first.getKey(),
                        second.getKey());
                exec.setProgress(++index / (double) left.size());
                rows.addRowToTable(new JoinedRow(first, second));
            }
        }
        rows.close();
        return rows.getTable();
    }

    static BufferedDataTable rearrange(
            final ExecutionContext context,
            final BufferedDataTable in,
            final ColumnRearranger rearranger,
            final ExecutionMonitor exec)
            throws CanceledExecutionException {
        return new BufferedDataTable(RearrangeColumnsTable.create(rearranger, in, exec, context), in.size());
    }
}
