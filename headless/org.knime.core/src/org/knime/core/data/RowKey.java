// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Arrays;

/** The name of a row, unique in its table. */
public final class RowKey implements RowKeyValue {

    private final String m_id;

    public RowKey(final String id) {
        if (id == null) {
            throw new NullPointerException("Argument must not be null.");
        }
        m_id = id;
    }

    @Override
    public String getString() {
        return m_id;
    }

    @Override
    public RowKey materializeRowKey() {
        return this;
    }

    @Override
    public String toString() {
        return m_id;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof RowKeyValue key && m_id.equals(key.getString());
    }

    @Override
    public int hashCode() {
        return m_id.hashCode();
    }

    public static String[] toStrings(final RowKey... rowKeys) {
        return rowKeys == null
                ? null
                : Arrays.stream(rowKeys).map(RowKey::getString).toArray(String[]::new);
    }

    public static RowKey[] toRowKeys(final String... strs) {
        return strs == null ? null : Arrays.stream(strs).map(RowKey::new).toArray(RowKey[]::new);
    }

    /** The name that KNIME gives to the row of this index, from 0. */
    public static RowKey createRowKey(final long rowIndex) {
        return new RowKey("Row" + rowIndex);
    }
}
