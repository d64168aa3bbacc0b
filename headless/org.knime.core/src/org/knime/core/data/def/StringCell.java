// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;

/** Text. */
@SuppressWarnings("serial")
public final class StringCell extends DataCell implements StringValue, NominalValue {

    public static final DataType TYPE = DataType.getType(StringCell.class);

    private final String m_value;

    public StringCell(final String value) {
        if (value == null) {
            throw new NullPointerException("String value can't be null.");
        }
        m_value = value;
    }

    @Override
    public String getStringValue() {
        return m_value;
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        var other = (StringCell) dc;
        return m_value.equals(other.m_value);
    }

    @Override
    public int hashCode() {
        return m_value.hashCode();
    }

    @Override
    public String toString() {
        return m_value;
    }

    /** Writes the value. */
    public static final class StringSerializer implements DataCellSerializer<StringCell> {

        @Override
        public void serialize(final StringCell cell, final DataCellDataOutput output) throws IOException {
            output.writeUTF(cell.m_value);
        }

        @Override
        public StringCell deserialize(final DataCellDataInput input) throws IOException {
            return new StringCell(input.readUTF());
        }
    }

    /** Makes string cells. */
    public static final class StringCellFactory
            implements DataCellFactory.FromSimpleString,
                    DataCellFactory.FromComplexString,
                    DataCellFactory.FromReader,
                    DataCellFactory.FromInputStream {

        public static final DataType TYPE = StringCell.TYPE;

        @Override
        public DataCell createCell(final String s) {
            return create(s);
        }

        @Override
        public DataType getDataType() {
            return TYPE;
        }

        /** From UTF-8. */
        @Override
        public DataCell createCell(final InputStream input) throws IOException {
            return new StringCell(new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }

        @Override
        public DataCell createCell(final Reader input) throws IOException {
            var text = new StringWriter();
            input.transferTo(text);
            return new StringCell(text.toString());
        }

        public static DataCell create(final String s) {
            return new StringCell(s);
        }
    }
}
