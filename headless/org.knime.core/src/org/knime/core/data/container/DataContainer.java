// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.util.DuplicateKeyException;

/** Collects rows into a table: checks them against the spec, and keeps them in memory or, when many, in a file. */
public class DataContainer {

    private static final int LONGEST_TEXT = 30;

    private final DataTableSpec m_spec;

    private final DomainTracker m_domains;

    private final RowStore m_rows = new RowStore();

    /** Null where keys are not checked. */
    private final KeySet m_keys;

    private StoredTable m_table;

    public DataContainer(final DataTableSpec spec) {
        this(spec, false);
    }

    public DataContainer(final DataTableSpec spec, final boolean initDomain) {
        this(
                spec,
                DataContainerSettings.builder()
                        .withInitializedDomain(initDomain)
                        .build());
    }

    public DataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        if (spec == null) {
            throw new IllegalArgumentException("Spec must not be null");
        }
        m_spec = spec;
        m_domains = new DomainTracker(spec, settings);
        m_keys = settings.isCheckDuplicateRowKeys() ? new KeySet() : null;
    }

    /**
     * Adds a row.
     *
     * @throws DataContainerException where its cells don't fit the columns (KNIME may find that later, or on closing)
     * @throws DuplicateKeyException where there is a row of that key
     */
    public void addRowToTable(final DataRow row) {
        if (isClosed()) {
            throw new IllegalStateException("Cannot add row: container has not been initialized (opened).");
        }
        if (row == null) {
            throw new NullPointerException("Can't add null rows to container");
        }
        check(row);
        m_domains.add(row);
        if (m_keys != null && !m_keys.add(row.getKey().getString())) {
            throw new DuplicateKeyException(
                    "Encountered duplicate row ID \"" + row.getKey() + "\"",
                    row.getKey().getString());
        }
        m_rows.add(row);
    }

    private void check(final DataRow row) {
        RowKey key = row.getKey();
        int columns = m_spec.getNumColumns();
        if (row.getNumCells() != columns) {
            throw new DataContainerException("Cell count in row \"" + key
                    + "\" is not equal to length of column names array: " + row.getNumCells() + " vs. " + columns);
        }
        for (int c = 0; c < columns; c++) {
            DataCell cell = row.getCell(c);
            DataType type = m_spec.getColumnSpec(c).getType();
            if (!accepts(type, cell)) {
                String text = cell.toString();
                throw new DataContainerException("Runtime class of object \""
                        + (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text)
                        + "\" (index " + c + ") in row \"" + key + "\" is " + cell.getType()
                        + " and does not comply with its supposed superclass " + type);
            }
        }
    }

    /** The first two are quick, and all that most cells need. */
    private static boolean accepts(final DataType column, final DataCell cell) {
        return cell.isMissing()
                || column.getCellClass() == cell.getClass() && !(cell instanceof CollectionDataValue)
                || column.isASuperTypeOf(cell.getType());
    }

    public void close() {
        if (!isClosed()) {
            m_rows.close();
            m_table = new StoredTable(m_domains.createSpec(), m_rows);
        }
    }

    public boolean isClosed() {
        return m_table != null;
    }

    public boolean isOpen() {
        return !isClosed();
    }

    public long size() {
        return m_rows.size();
    }

    public DataTable getTable() {
        if (!isClosed()) {
            throw new IllegalStateException("Cannot get table: container is not closed.");
        }
        return m_table;
    }

    public DataTableSpec getTableSpec() {
        return isClosed() ? m_table.getDataTableSpec() : m_spec;
    }
}
