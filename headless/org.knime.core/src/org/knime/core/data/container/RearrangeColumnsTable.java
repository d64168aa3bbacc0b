// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger.Column;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;

/** A table that shares columns with another and has the new ones of a {@link ColumnRearranger} in a table of its own. */
public final class RearrangeColumnsTable implements DataTable {

    private final BufferedDataTable m_reference;

    /** Null where there are no new columns. */
    private final DataTable m_appended;

    private final DataTableSpec m_spec;

    private final boolean[] m_isNew;

    /** Of a column in the reference or in the appended table. */
    private final int[] m_indices;

    private RearrangeColumnsTable(
            final BufferedDataTable reference, final DataTable appended, final List<Column> columns) {
        m_reference = reference;
        m_appended = appended;
        m_isNew = new boolean[columns.size()];
        m_indices = new int[columns.size()];
        var specs = new DataColumnSpec[columns.size()];
        int appendedColumns = 0;
        for (int i = 0; i < specs.length; i++) {
            Column column = columns.get(i);
            m_isNew[i] = column.factory() != null;
            m_indices[i] = m_isNew[i] ? appendedColumns++ : column.index();
            specs[i] = m_isNew[i] ? appended.getDataTableSpec().getColumnSpec(m_indices[i]) : column.spec();
        }
        m_spec = new DataTableSpec(specs);
    }

    /**
     * Computes the new columns. The first factory reports the progress.
     *
     * @throws IllegalArgumentException where the table is not of the structure that was rearranged
     */
    public static RearrangeColumnsTable create(
            final ColumnRearranger rearranger,
            final BufferedDataTable table,
            final ExecutionMonitor subProgress,
            final ExecutionContext context)
            throws CanceledExecutionException {
        if (!rearranger.getOriginalSpec().equalStructure(table.getDataTableSpec())) {
            throw new IllegalArgumentException(
                    "The argument table's spec does not match the original spec passed in the constructor.");
        }
        List<Column> added = new ArrayList<>();
        Set<CellFactory> factories = new LinkedHashSet<>();
        for (Column column : rearranger.getIncludes()) {
            if (column.factory() != null) {
                added.add(column);
                factories.add(column.factory());
            }
        }
        DataTable appended = null;
        if (!added.isEmpty()) {
            var container = context.createDataContainer(
                    new DataTableSpec(added.stream().map(Column::spec).toArray(DataColumnSpec[]::new)));
            try (var rows = table.iterator()) {
                compute(rows, table.size(), added, factories.iterator().next(), subProgress, container);
            } finally {
                container.close();
                factories.forEach(factory -> {
                    if (factory instanceof AbstractCellFactory f) {
                        f.afterProcessing();
                    }
                });
            }
            appended = container.getTable();
        }
        return new RearrangeColumnsTable(table, appended, rearranger.getIncludes());
    }

    private static void compute(
            final CloseableRowIterator rows,
            final long size,
            final List<Column> added,
            final CellFactory reporter,
            final ExecutionMonitor progress,
            final DataContainer container)
            throws CanceledExecutionException {
        for (long i = 0; rows.hasNext(); i++) {
            DataRow row = rows.next();
            container.addRowToTable(new DefaultRow(row.getKey(), cells(row, i, added)));
            reporter.setProgress(i + 1, size, row.getKey(), progress);
            progress.checkCanceled();
        }
    }

    /** A factory is asked once a row. */
    private static DataCell[] cells(final DataRow row, final long rowIndex, final List<Column> added) {
        Map<CellFactory, DataCell[]> computed = new IdentityHashMap<>();
        var cells = new DataCell[added.size()];
        for (int i = 0; i < cells.length; i++) {
            Column column = added.get(i);
            DataCell[] made = computed.computeIfAbsent(column.factory(), f -> f.getCells(row, rowIndex));
            if (column.index() >= made.length) {
                throw new IndexOutOfBoundsException(String.format(
                        "New cells array length conflict: expected %d, actual %d (class %s)",
                        column.factory().getColumnSpecs().length,
                        made.length,
                        column.factory().getClass().getName()));
            }
            cells[i] = made[column.index()];
        }
        return cells;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_spec;
    }

    /** As many as the reference has. */
    public long size() {
        return m_reference.size();
    }

    @Override
    public CloseableRowIterator iterator() {
        return new JoinedIterator(
                m_reference.iterator(),
                m_appended == null ? CloseableRowIterator.empty() : CloseableRowIterator.from(m_appended.iterator()));
    }

    private final class JoinedIterator extends CloseableRowIterator {

        private final CloseableRowIterator m_rows;

        private final CloseableRowIterator m_appendedRows;

        JoinedIterator(final CloseableRowIterator rows, final CloseableRowIterator appendedRows) {
            m_rows = rows;
            m_appendedRows = appendedRows;
        }

        @Override
        public boolean hasNext() {
            return m_rows.hasNext();
        }

        @Override
        public DataRow next() {
            DataRow row = m_rows.next();
            DataRow added = m_appended == null ? null : m_appendedRows.next();
            var cells = new DataCell[m_indices.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = (m_isNew[i] ? added : row).getCell(m_indices[i]);
            }
            return new DefaultRow(row.getKey(), cells);
        }

        @Override
        public void close() {
            try (m_appendedRows) {
                m_rows.close();
            }
        }
    }
}
