// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;

/**
 * Tables at ports, and those that a context makes of them. In KNIME: {@code knime-core/org.knime.core/src/eclipse/org/knime/core/}: {@code
 * node/BufferedDataTable.java}, {@code node/ExecutionContext.java} and the tables in {@code data/container} that it makes.
 */
class BufferedDataTableTest {

    private final DefaultNodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    @SuppressWarnings("deprecation")
    private final ExecutionContext m_exec = new ExecutionContext(m_progress, null);

    private static DataTableSpec spec(final String name, final DataType type) {
        return new DataTableSpec(new DataColumnSpecCreator(name, type).createSpec());
    }

    private BufferedDataTable table(final DataTableSpec spec, final DataRow... rows) {
        var container = m_exec.createDataContainer(spec);
        for (DataRow row : rows) {
            container.addRowToTable(row);
        }
        container.close();
        return container.getTable();
    }

    private BufferedDataTable numbers(final int... numbers) {
        var rows = new DataRow[numbers.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new DefaultRow("Row" + i, numbers[i]);
        }
        return table(spec("n", IntCell.TYPE), rows);
    }

    private static DataRow row(final String key, final DataCell... cells) {
        return new DefaultRow(key, cells);
    }

    @Test
    @SuppressWarnings("deprecation")
    void knowsItsSize() {
        var table = numbers(3, 1, 2);
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.getRowCount()).isEqualTo(3);
        assertThat(table.getSummary()).isEqualTo("Rows: 3, Cols: 1");
        assertThat(table.getSpec()).isSameAs(table.getDataTableSpec());
        assertThat(table.getSpec().getColumnSpec(0).getDomain().getLowerBound()).isEqualTo(new IntCell(1));
        assertThat(table.getBufferedTableId()).isNotEqualTo(numbers(1).getBufferedTableId());
        try (var rows = table.iterator()) {
            assertThat(rows.next()).isEqualTo(new DefaultRow("Row0", 3));
        }
    }

    /** A container is for one table. */
    @Test
    void isMadeOnce() {
        var container = m_exec.createDataContainer(spec("n", IntCell.TYPE));
        assertThatThrownBy(container::getTable).isInstanceOf(IllegalStateException.class);
        container.close();
        assertThat(container.getTable()).isSameAs(container.getTable());
        assertThat(m_exec.createVoidTable(spec("n", IntCell.TYPE))).isEmpty();
    }

    private static DataTable uncounted(final DataTable table) {
        return new DataTable() {
            @Override
            public DataTableSpec getDataTableSpec() {
                return table.getDataTableSpec();
            }

            @Override
            public RowIterator iterator() {
                return table.iterator();
            }
        };
    }

    @Test
    void copiesOtherTables() throws CanceledExecutionException {
        var table = numbers(1, 2);
        assertThat(m_exec.createBufferedDataTable(table, m_exec)).isSameAs(table);
        var container = new DataContainer(spec("n", IntCell.TYPE));
        container.addRowToTable(new DefaultRow("a", 5));
        container.close();
        // KNIME counts up to the number of rows where it is known
        DataTable other = uncounted(container.getTable());
        assertThat(m_exec.createBufferedDataTable(other, m_exec)).containsExactly(new DefaultRow("a", 5));
        assertThat(m_progress.getMessage()).isEqualTo("Caching row 1 (\"a\")");
        assertThat(m_exec.createBufferedDataTables(new DataTable[] {table, other}, m_exec))
                .hasSize(2);
        m_progress.setExecuteCanceled();
        assertThatThrownBy(() -> m_exec.createBufferedDataTable(other, m_exec))
                .isInstanceOf(CanceledExecutionException.class);
    }

    @Test
    void replacesTheSpec() {
        var table = numbers(1);
        var renamed = m_exec.createSpecReplacerTable(table, spec("number", DoubleCell.TYPE));
        assertThat(renamed.getDataTableSpec()).isEqualTo(spec("number", DoubleCell.TYPE));
        assertThat(renamed).containsExactly(new DefaultRow("Row0", 1));
        assertThatThrownBy(() -> m_exec.createSpecReplacerTable(table, new DataTableSpec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Table specs have different lengths: 1 vs. 0");
        assertThat(m_exec.createWrappedTable(table)).containsExactly(new DefaultRow("Row0", 1));
    }

    @Test
    void concatenatesWithSuffix() throws CanceledExecutionException {
        var more = table(
                new DataTableSpec(new String[] {"n", "s"}, new DataType[] {DoubleCell.TYPE, StringCell.TYPE}),
                row("Row1", new DoubleCell(-0.5), new StringCell("x")));
        var all = m_exec.createConcatenateTable(m_exec, Optional.of("_dup"), true, numbers(1, 2), more);
        DataColumnSpec n = all.getDataTableSpec().getColumnSpec("n");
        assertThat(n.getType()).isEqualTo(DoubleCell.TYPE);
        assertThat(n.getDomain().getLowerBound()).isEqualTo(new DoubleCell(-0.5));
        assertThat(n.getDomain().getUpperBound()).isEqualTo(new IntCell(2));
        assertThat(all)
                .containsExactly(
                        row("Row0", new IntCell(1), DataType.getMissingCell()),
                        row("Row1", new IntCell(2), DataType.getMissingCell()),
                        row("Row1_dup", new DoubleCell(-0.5), new StringCell("x")));
    }

    @Test
    void refusesToConcatenateEqualKeys() throws CanceledExecutionException {
        assertThatThrownBy(() -> m_exec.createConcatenateTable(m_exec, numbers(1), numbers(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Duplicate RowID 'Row0' in table with index 1.");
        var other = table(spec("n", IntCell.TYPE), new DefaultRow("other", 7));
        assertThat(m_exec.createConcatenateTable(m_exec, numbers(1), other))
                .containsExactly(new DefaultRow("Row0", 1), new DefaultRow("other", 7));
    }

    @Test
    void joinsRows() throws CanceledExecutionException {
        var right = table(spec("s", StringCell.TYPE), new DefaultRow("Row0", "a"), new DefaultRow("Row1", "b"));
        assertThat(m_exec.createJoinedTable(numbers(1, 2), right, m_exec))
                .containsExactly(
                        row("Row0", new IntCell(1), new StringCell("a")),
                        row("Row1", new IntCell(2), new StringCell("b")));
        assertThatThrownBy(() -> m_exec.createJoinedTable(numbers(1), right, m_exec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tables can't be joined, non matching row counts: 1 vs. 2");
        var sorted = table(spec("s", StringCell.TYPE), new DefaultRow("Row1", "b"), new DefaultRow("Row0", "a"));
        assertThatThrownBy(() -> m_exec.createJoinedTable(numbers(1, 2), sorted, m_exec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tables contain non-matching rows or are sorted differently, keys in row 0 do not match: "
                        + "\"Row0\" vs. \"Row1\"");
        assertThatThrownBy(() -> m_exec.createJoinedTable(numbers(1), numbers(1), m_exec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("duplicate column name \"n\"");
    }
}
