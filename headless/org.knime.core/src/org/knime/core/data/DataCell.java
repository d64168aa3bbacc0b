// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.Serializable;

/** A value in a table. Immutable. */
@SuppressWarnings("serial")
public abstract class DataCell implements DataValue, Serializable {

    @Override
    public DataCell materializeDataCell() {
        return this;
    }

    public final DataType getType() {
        return DataType.getType(this);
    }

    public boolean isMissing() {
        return false;
    }

    @Override
    public abstract String toString();

    @Override
    public final boolean equals(final Object o) {
        if (this == o) {
            return true;
        }
        if (!(o instanceof DataCell other)) {
            return false;
        }
        if (isMissing() || other.isMissing()) {
            return isMissing() && other.isMissing();
        }
        if (getClass() == other.getClass()) {
            return equalsDataCell(other);
        }
        return getType().getPreferredValueClass() == other.getType().getPreferredValueClass() && equalContent(other);
    }

    protected abstract boolean equalsDataCell(DataCell dc);

    /** Compares with a cell of another class and the same preferred value interface. */
    protected boolean equalContent(final DataValue otherValue) {
        return false;
    }

    @Override
    public abstract int hashCode();
}
