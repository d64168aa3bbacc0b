// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortUtil;

/** A port object in a table. Two are equal if their port objects are, and a table shows what the port object says of itself. */
@SuppressWarnings("serial")
public class PortObjectCell extends DataCell implements PortObjectValue {

    public static final DataType TYPE = DataType.getType(PortObjectCell.class);

    private final PortObject m_content;

    /** A cell of a port object, which must not be null. */
    public PortObjectCell(final PortObject content) {
        m_content = Objects.requireNonNull(content, "Argument must not be null.");
    }

    @Override
    public PortObject getPortObject() {
        return m_content;
    }

    @Override
    public String toString() {
        return m_content.toString();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_content.equals(((PortObjectCell) dc).m_content);
    }

    @Override
    public int hashCode() {
        return m_content.hashCode();
    }

    /** Writes the port object as Model Writer does, after the number of its bytes. */
    public static final class PortObjectCellSerializer implements DataCellSerializer<PortObjectCell> {

        @Override
        public PortObjectCell deserialize(final DataCellDataInput input) throws IOException {
            var bytes = new byte[input.readInt()];
            input.readFully(bytes);
            try {
                return new PortObjectCell(PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes), null));
            } catch (CanceledExecutionException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void serialize(final PortObjectCell cell, final DataCellDataOutput output) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try {
                PortUtil.writeObjectToStream(cell.m_content, bytes, new ExecutionMonitor());
            } catch (CanceledExecutionException e) {
                throw new IOException(e);
            }
            output.writeInt(bytes.size());
            output.write(bytes.toByteArray());
        }
    }
}
