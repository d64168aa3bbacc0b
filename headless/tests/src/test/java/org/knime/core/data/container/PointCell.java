// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.IOException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;

/** A cell of a type of its own, registered in plugin.xml: two numbers and a note, which may be a cell of any type. */
@SuppressWarnings("serial")
public final class PointCell extends DataCell implements PointValue {

    static final DataType TYPE = DataType.getType(PointCell.class);

    private final double m_x;

    private final float m_y;

    private final DataCell m_note;

    PointCell(final double x, final float y, final DataCell note) {
        m_x = x;
        m_y = y;
        m_note = note;
    }

    @Override
    public DataCell getNote() {
        return m_note;
    }

    @Override
    public String toString() {
        return m_x + " " + m_y + " " + m_note;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return toString().equals(dc.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** A base class as serialisers of other extensions have it. */
    abstract static class BaseSerializer<C extends DataCell> implements DataCellSerializer<C> {}

    /** Uses what a data stream offers. */
    public static final class Serializer extends BaseSerializer<PointCell> {

        @Override
        public void serialize(final PointCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF("point");
            output.writeDouble(cell.m_x);
            output.writeFloat(cell.m_y);
            output.writeDataCell(cell.m_note);
            output.writeShort(-1);
            output.writeChar('p');
            output.write(new byte[] {1, 2, 3}, 1, 2);
        }

        @Override
        public PointCell deserialize(final DataCellDataInput input) throws IOException {
            var kind = input.readUTF();
            var cell = new PointCell(input.readDouble(), input.readFloat(), input.readDataCell());
            short minusOne = input.readShort();
            char p = input.readChar();
            if (!kind.equals("point")
                    || minusOne != -1
                    || p != 'p'
                    || input.skipBytes(1) != 1
                    || input.readByte() != 3) {
                throw new IOException("That is no point.");
            }
            return cell;
        }
    }
}
