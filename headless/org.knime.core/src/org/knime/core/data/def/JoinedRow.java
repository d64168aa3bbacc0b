// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.util.Iterator;
import java.util.stream.Stream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.RowKey;

/** The cells of two rows, of the same key. */
public class JoinedRow implements DataRow {

    private final DataRow m_left;

    private final DataRow m_right;

    public JoinedRow(final DataRow left, final DataRow right) {
        if (!left.getKey().equals(right.getKey())) {
            throw new IllegalArgumentException(
                    "Key of rows do not match: \"" + left.getKey() + "\" vs. \"" + right.getKey() + "\"");
        }
        m_left = left;
        m_right = right;
    }

    @Override
    public int getNumCells() {
        return m_left.getNumCells() + m_right.getNumCells();
    }

    @Override
    public RowKey getKey() {
        return m_left.getKey();
    }

    @Override
    public DataCell getCell(final int index) {
        int n = m_left.getNumCells();
        return index < n ? m_left.getCell(index) : m_right.getCell(index - n);
    }

    @Override
    public Iterator<DataCell> iterator() {
        return Stream.concat(m_left.stream(), m_right.stream()).iterator();
    }

    public DataRow getLeftRow() {
        return m_left;
    }

    public DataRow getRightRow() {
        return m_right;
    }
}
