// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JComponent;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A table at a port. */
public final class BufferedDataTable implements DataTable, PortObject {

    /** Type of ports with tables. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    /** Type of ports with tables, optional. */
    public static final PortType TYPE_OPTIONAL =
            PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private static final AtomicInteger LAST_ID = new AtomicInteger();

    private final int m_id = LAST_ID.incrementAndGet();

    private final DataTable m_rows;

    private final long m_size;

    BufferedDataTable(final DataTable rows, final long size) {
        m_rows = rows;
        m_size = size;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return m_rows.getDataTableSpec();
    }

    @Override
    public DataTableSpec getSpec() {
        return getDataTableSpec();
    }

    @Override
    public String getSummary() {
        return "Rows: " + m_size + ", Cols: " + getSpec().getNumColumns();
    }

    @Override
    public CloseableRowIterator iterator() {
        return CloseableRowIterator.from(m_rows.iterator());
    }

    /**
     * Number of rows; fails if it does not fit.
     *
     * @deprecated use {@link #size()}
     */
    @Deprecated
    public int getRowCount() {
        if (m_size > Integer.MAX_VALUE) {
            throw new IllegalStateException("The table has " + m_size + " rows, more than an int holds; the number of "
                    + "rows is to be asked for as a long.");
        }
        return (int) m_size;
    }

    /** Number of rows. */
    public long size() {
        return m_size;
    }

    /** Identifies the table within one run. */
    public Integer getBufferedTableId() {
        return m_id;
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
