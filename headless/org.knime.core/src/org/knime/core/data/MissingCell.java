// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.IOException;

/** A cell without a value, with the reason if there is one. */
@SuppressWarnings("serial")
public final class MissingCell extends DataCell implements MissingValue {

    static final MissingCell INSTANCE = new MissingCell(null);

    private static final byte HAS_ERROR = 1;

    private final String m_error;

    public MissingCell(final String error) {
        m_error = error;
    }

    @Override
    public String getError() {
        return m_error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    public String toString() {
        return "?";
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return true;
    }

    @Override
    public int hashCode() {
        return 42;
    }

    /** Writes the reason. */
    public static final class MissingSerializer implements DataCellSerializer<MissingCell> {

        @Override
        public void serialize(final MissingCell cell, final DataCellDataOutput output) throws IOException {
            output.writeByte(cell.m_error == null ? 0 : HAS_ERROR);
            if (cell.m_error != null) {
                output.writeUTF(cell.m_error);
            }
        }

        @Override
        public MissingCell deserialize(final DataCellDataInput input) throws IOException {
            return (input.readByte() & HAS_ERROR) == 0 ? INSTANCE : new MissingCell(input.readUTF());
        }
    }
}
