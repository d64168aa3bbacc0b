// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataTypeRegistry;

/** Cells as bytes: the number of their serialiser, then what that writes. */
final class CellFormat {

    private final Map<Class<?>, Integer> m_numbers = new HashMap<>();

    private final List<DataCellSerializer<? extends DataCell>> m_serializers = new ArrayList<>();

    void write(final DataCell cell, final DataOutputStream out) throws IOException {
        write(cell, cell.getClass(), out);
    }

    private <T extends DataCell> void write(final DataCell cell, final Class<T> type, final DataOutputStream out)
            throws IOException {
        Integer known = m_numbers.get(type);
        int number = known == null ? add(type) : known;
        @SuppressWarnings("unchecked")
        var serializer = (DataCellSerializer<T>) m_serializers.get(number);
        out.writeByte(number);
        serializer.serialize(type.cast(cell), new CellOutput(this, out));
    }

    private <T extends DataCell> int add(final Class<T> type) throws IOException {
        m_serializers.add(DataTypeRegistry.getInstance()
                .getSerializer(type)
                .orElseThrow(() -> new IOException(
                        "Cells of " + type.getName() + " have no serializer registered at org.knime.core.DataType.")));
        m_numbers.put(type, m_serializers.size() - 1);
        return m_serializers.size() - 1;
    }

    DataCell read(final DataInputStream in) throws IOException {
        return m_serializers.get(in.readUnsignedByte()).deserialize(new CellInput(this, in));
    }

    void writeString(final String s, final DataOutputStream out) throws IOException {
        byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    String readString(final DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
