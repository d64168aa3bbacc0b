// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;

/** Rows in memory, or from a number of cells on in a temporary file that goes with the store. */
final class RowStore {

    private static final int MOST_CELLS_IN_MEMORY = 200_000;

    private static final Cleaner CLEANER = Cleaner.create();

    /** Null once the rows are in the file. */
    private List<DataRow> m_memory = new ArrayList<>();

    private final CellFormat m_format = new CellFormat();

    private Path m_file;

    private DataOutputStream m_out;

    private long m_size;

    private int m_columns;

    void add(final DataRow row) {
        m_size++;
        m_columns = row.getNumCells();
        try {
            if (m_memory != null && m_size * (m_columns + 1L) <= MOST_CELLS_IN_MEMORY) {
                // rows of other kinds may change, or hold more than their cells
                m_memory.add(row.getClass() == DefaultRow.class ? row : new DefaultRow(row.getKey(), row));
            } else {
                spill();
                write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Rows can't be written to a temporary file: " + e.getMessage(), e);
        }
    }

    private void spill() throws IOException {
        if (m_memory != null) {
            m_file = Files.createTempFile("table", ".rows");
            m_file.toFile().deleteOnExit();
            Path file = m_file;
            CLEANER.register(this, () -> file.toFile().delete());
            m_out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(m_file), 1 << 16));
            for (DataRow row : m_memory) {
                write(row);
            }
            m_memory = null;
        }
    }

    private void write(final DataRow row) throws IOException {
        m_format.writeString(row.getKey().getString(), m_out);
        for (DataCell cell : row) {
            m_format.write(cell, m_out);
        }
    }

    void close() {
        if (m_out != null) {
            try {
                m_out.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Rows can't be written to a temporary file: " + e.getMessage(), e);
            }
        }
    }

    long size() {
        return m_size;
    }

    CloseableRowIterator iterator() {
        return m_memory == null ? new FileIterator(this) : CloseableRowIterator.from(m_memory.iterator());
    }

    /** Holds the store, so that the file stays while it is read. */
    private static final class FileIterator extends CloseableRowIterator {

        private final RowStore m_store;

        private final DataInputStream m_in;

        private long m_next;

        FileIterator(final RowStore store) {
            m_store = store;
            try {
                m_in = new DataInputStream(new BufferedInputStream(Files.newInputStream(store.m_file), 1 << 16));
            } catch (IOException e) {
                throw new UncheckedIOException("Rows can't be read from a temporary file: " + e.getMessage(), e);
            }
        }

        @Override
        public boolean hasNext() {
            return m_next < m_store.m_size;
        }

        @Override
        public DataRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                var key = new RowKey(m_store.m_format.readString(m_in));
                var cells = new DataCell[m_store.m_columns];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = m_store.m_format.read(m_in);
                }
                if (++m_next == m_store.m_size) {
                    close();
                }
                return new DefaultRow(key, cells);
            } catch (IOException e) {
                throw new UncheckedIOException("Rows can't be read from a temporary file: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            m_next = m_store.m_size;
            try {
                m_in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
