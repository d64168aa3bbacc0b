// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.DataInputStream;
import java.io.IOException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;

/** What serialisers read from: the counterpart of {@link CellOutput}. */
final class CellInput implements DataCellDataInput {

    private final CellFormat m_format;

    private final DataInputStream m_in;

    CellInput(final CellFormat format, final DataInputStream in) {
        m_format = format;
        m_in = in;
    }

    @Override
    public DataCell readDataCell() throws IOException {
        return m_format.read(m_in);
    }

    @Override
    public String readUTF() throws IOException {
        return m_format.readString(m_in);
    }

    @Override
    @SuppressWarnings("deprecation") // DataInput asks for it
    public String readLine() throws IOException {
        return m_in.readLine();
    }

    @Override
    public void readFully(final byte[] b) throws IOException {
        m_in.readFully(b);
    }

    @Override
    public void readFully(final byte[] b, final int off, final int len) throws IOException {
        m_in.readFully(b, off, len);
    }

    @Override
    public int skipBytes(final int n) throws IOException {
        return m_in.skipBytes(n);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return m_in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return m_in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return m_in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return m_in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return m_in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return m_in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return m_in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return m_in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return m_in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return m_in.readDouble();
    }
}
