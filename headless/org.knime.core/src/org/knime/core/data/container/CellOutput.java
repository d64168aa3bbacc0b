// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.DataOutputStream;
import java.io.IOException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;

/** What serialisers write to: a data stream with strings of any length and cells. */
final class CellOutput implements DataCellDataOutput {

    private final CellFormat m_format;

    private final DataOutputStream m_out;

    CellOutput(final CellFormat format, final DataOutputStream out) {
        m_format = format;
        m_out = out;
    }

    @Override
    public void writeDataCell(final DataCell cell) throws IOException {
        m_format.write(cell, m_out);
    }

    @Override
    public void writeUTF(final String s) throws IOException {
        m_format.writeString(s, m_out);
    }

    @Override
    public void write(final int b) throws IOException {
        m_out.write(b);
    }

    @Override
    public void write(final byte[] b) throws IOException {
        m_out.write(b);
    }

    @Override
    public void write(final byte[] b, final int off, final int len) throws IOException {
        m_out.write(b, off, len);
    }

    @Override
    public void writeBoolean(final boolean v) throws IOException {
        m_out.writeBoolean(v);
    }

    @Override
    public void writeByte(final int v) throws IOException {
        m_out.writeByte(v);
    }

    @Override
    public void writeShort(final int v) throws IOException {
        m_out.writeShort(v);
    }

    @Override
    public void writeChar(final int v) throws IOException {
        m_out.writeChar(v);
    }

    @Override
    public void writeInt(final int v) throws IOException {
        m_out.writeInt(v);
    }

    @Override
    public void writeLong(final long v) throws IOException {
        m_out.writeLong(v);
    }

    @Override
    public void writeFloat(final float v) throws IOException {
        m_out.writeFloat(v);
    }

    @Override
    public void writeDouble(final double v) throws IOException {
        m_out.writeDouble(v);
    }

    @Override
    public void writeBytes(final String s) throws IOException {
        m_out.writeBytes(s);
    }

    @Override
    public void writeChars(final String s) throws IOException {
        m_out.writeChars(s);
    }
}
