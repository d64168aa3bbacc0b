// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;

/**
 * Columns kept, moved, replaced and added, and what is refused. In KNIME: {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/data/container}: {@code ColumnRearranger.java} and {@code RearrangeColumnsTable.java} (create).
 */
class ColumnRearrangerTest {

    private static final DataTableSpec SPEC = new DataTableSpec(
            "table", column("a", StringCell.TYPE), column("b", StringCell.TYPE), column("c", StringCell.TYPE));

    private final DefaultNodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    @SuppressWarnings("deprecation")
    private final ExecutionContext m_exec = new ExecutionContext(m_progress, null);

    private final ColumnRearranger m_rearranger = new ColumnRearranger(SPEC);

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** Joins the first two cells of a row. */
    private static class Join extends SingleCellFactory {

        private final List<String> m_calls = new ArrayList<>();

        Join(final String name) {
            super(column(name, StringCell.TYPE));
        }

        @Override
        public DataCell getCell(final DataRow row) {
            m_calls.add(row.getKey().getString());
            return new StringCell(
                    ((StringValue) row.getCell(0)).getStringValue() + ((StringValue) row.getCell(1)).getStringValue());
        }

        @Override
        public void afterProcessing() {
            m_calls.add("after");
        }
    }

    private BufferedDataTable table(final int rows) {
        var container = m_exec.createDataContainer(SPEC);
        for (int i = 0; i < rows; i++) {
            container.addRowToTable(new DefaultRow("Row" + i, "a" + i, "b" + i, "c" + i));
        }
        container.close();
        return container.getTable();
    }

    private BufferedDataTable rearrange(final int rows) throws CanceledExecutionException {
        return m_exec.createColumnRearrangeTable(table(rows), m_rearranger, m_exec);
    }

    private String[] names() {
        return m_rearranger.createSpec().getColumnNames();
    }

    @Test
    void keepsAndRemoves() throws CanceledExecutionException {
        m_rearranger.keepOnly("c", "a");
        assertThat(names()).containsExactly("a", "c");
        assertThat(m_rearranger.createSpec().getName()).isEqualTo("default");
        assertThat(rearrange(2))
                .containsExactly(new DefaultRow("Row0", "a0", "c0"), new DefaultRow("Row1", "a1", "c1"));
        m_rearranger.keepOnly(1);
        assertThat(names()).containsExactly("c");
        m_rearranger.remove("c");
        assertThat(m_rearranger.getColumnCount()).isZero();
        assertThat(rearrange(1)).containsExactly(new DefaultRow("Row0", new DataCell[0]));
    }

    @Test
    void refusesColumnsThatAreNotThere() {
        assertThatThrownBy(() -> m_rearranger.keepOnly("a", "x", "y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No such column name(s) in ColumnRearranger: [x, y]");
        assertThatThrownBy(() -> m_rearranger.remove("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> m_rearranger.remove("a", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Argument contains duplicates: [a, a]");
        assertThatThrownBy(() -> m_rearranger.keepOnly("a", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> m_rearranger.keepOnly(3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Invalid index: 3");
        assertThatThrownBy(() -> m_rearranger.remove(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> m_rearranger.move("x", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No such column \"x\"");
        assertThatThrownBy(() -> m_rearranger.replace(new Join("d"), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No such column: x");
        assertThatThrownBy(() -> m_rearranger.replace(new Join("d"), 0, 1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Arguments do not provide to same number of columns: 1 vs. 2");
        assertThat(m_rearranger.indexOf("x")).isEqualTo(-1);
    }

    @Test
    void moves() {
        m_rearranger.move("a", 3);
        assertThat(names()).containsExactly("b", "c", "a");
        m_rearranger.move(2, 1);
        assertThat(names()).containsExactly("b", "a", "c");
        m_rearranger.move(0, 2);
        assertThat(names()).as("before what is third").containsExactly("a", "b", "c");
    }

    @Test
    void permutes() throws CanceledExecutionException {
        m_rearranger.permute(new String[] {"c"});
        assertThat(names()).containsExactly("c", "a", "b");
        m_rearranger.permute(new int[] {2, 0, 1});
        assertThat(names()).containsExactly("b", "c", "a");
        assertThat(rearrange(1)).containsExactly(new DefaultRow("Row0", "b0", "c0", "a0"));
        assertThatThrownBy(() -> m_rearranger.permute(new String[] {"x", "a"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column name(s) not found: [x]");
        assertThatThrownBy(() -> m_rearranger.permute(new String[] {"a", "a"}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Factories see the rows of the input, also those columns that are gone. */
    @Test
    void appendsAndReplaces() throws CanceledExecutionException {
        var join = new Join("d");
        m_rearranger.append(join);
        m_rearranger.remove("a");
        m_rearranger.replace(new Join("b"), "b");
        m_rearranger.insertAt(0, new Join("first"));
        assertThat(names()).containsExactly("first", "b", "c", "d");
        var table = rearrange(2);
        assertThat(table.size()).isEqualTo(2);
        assertThat(table)
                .containsExactly(
                        new DefaultRow("Row0", "a0b0", "a0b0", "c0", "a0b0"),
                        new DefaultRow("Row1", "a1b1", "a1b1", "c1", "a1b1"));
        assertThat(table).as("again").hasSize(2);
        assertThat(join.m_calls).containsExactly("Row0", "Row1", "after");
        assertThat(table.getDataTableSpec().getColumnSpec("d").getDomain().getValues())
                .containsExactly(new StringCell("a0b0"), new StringCell("a1b1"));
    }

    /** A factory of two columns is asked once a row, also where one of them is left out. */
    @Test
    void asksAFactoryOnceARow() throws CanceledExecutionException {
        var rows = new AtomicInteger();
        m_rearranger.append(new AbstractCellFactory(column("index", IntCell.TYPE), column("twice", IntCell.TYPE)) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                rows.incrementAndGet();
                return new DataCell[] {new IntCell((int) rowIndex), new IntCell((int) (2 * rowIndex))};
            }
        });
        m_rearranger.keepOnly("index", "twice");
        assertThat(rearrange(2)).containsExactly(new DefaultRow("Row0", 0, 0), new DefaultRow("Row1", 1, 2));
        m_rearranger.remove("index");
        assertThat(rearrange(2)).containsExactly(new DefaultRow("Row0", 0), new DefaultRow("Row1", 2));
        assertThat(rows).hasValue(4);
    }

    @Test
    void refusesTooFewCells() {
        m_rearranger.append(new AbstractCellFactory(column("x", IntCell.TYPE), column("y", IntCell.TYPE)) {
            @Override
            public DataCell[] getCells(final DataRow row) {
                return new DataCell[] {new IntCell(1)};
            }
        });
        assertThatThrownBy(() -> rearrange(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("New cells array length conflict: expected 2, actual 1");
    }

    @Test
    void needsTheTableItRearranges() {
        var other = m_exec.createVoidTable(new DataTableSpec(column("a", StringCell.TYPE)));
        assertThatThrownBy(() -> m_exec.createColumnRearrangeTable(other, m_rearranger, m_exec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The argument table's spec does not match the original spec passed in the constructor.");
    }

    @Test
    void reportsProgress() throws CanceledExecutionException {
        m_rearranger.append(new Join("d"));
        rearrange(4);
        assertThat(m_progress.getProgress()).isEqualTo(1);
        assertThat(m_progress.getMessage()).isEqualTo("Processed row 4/4 (\"Row3\")");
    }

    /** Old factories report with ints. */
    @Test
    void asksOldFactoriesForProgress() throws CanceledExecutionException {
        var reported = new ArrayList<Integer>();
        m_rearranger.append(new Join("d") {
            @Override
            @Deprecated
            public void setProgress(
                    final int curRowNr, final int rowCount, final RowKey lastKey, final ExecutionMonitor exec) {
                reported.add(curRowNr);
            }
        });
        rearrange(2);
        assertThat(reported).containsExactly(1, 2);
    }

    @Test
    void stopsWhenCancelled() {
        var join = new Join("d") {
            @Override
            public DataCell getCell(final DataRow row) {
                if (row.getKey().getString().equals("Row1")) {
                    m_progress.setExecuteCanceled();
                }
                return super.getCell(row);
            }
        };
        m_rearranger.append(join);
        assertThatThrownBy(() -> rearrange(100)).isInstanceOf(CanceledExecutionException.class);
        assertThat(((Join) join).m_calls).containsExactly("Row0", "Row1", "after");
    }

    @Test
    void checksParallelProcessing() {
        var join = new Join("d");
        assertThat(join.isParallelProcessing()).isFalse();
        assertThat(join.getMaxParallelWorkers()).isEqualTo(-1);
        join.setParallelProcessing(true);
        assertThat(join.isParallelProcessing()).isTrue();
        assertThat(join.getMaxQueueSize()).isEqualTo(10 * join.getMaxParallelWorkers());
        assertThatThrownBy(() -> join.setParallelProcessing(true, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
