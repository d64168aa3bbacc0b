// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.io.IOException;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataValue;

/** A PNG picture in a table. */
@SuppressWarnings("serial")
public class PNGImageCell extends DataCell implements PNGImageValue {

    private final PNGImageContent m_content;

    PNGImageCell(final PNGImageContent content) {
        m_content = content;
    }

    @Override
    public PNGImageContent getImageContent() {
        return m_content;
    }

    @Override
    public String getImageExtension() {
        return "png";
    }

    @Override
    public String toString() {
        return m_content.toString();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return m_content.equals(((PNGImageCell) dc).m_content);
    }

    @Override
    protected boolean equalContent(final DataValue otherValue) {
        return m_content.equals(((PNGImageValue) otherValue).getImageContent());
    }

    @Override
    public int hashCode() {
        return m_content.hashCode();
    }

    /** Writes the number of bytes and the bytes. */
    public static final class PNGSerializer implements DataCellSerializer<PNGImageCell> {

        @Override
        public PNGImageCell deserialize(final DataCellDataInput input) throws IOException {
            return new PNGImageCell(PNGImageContent.deserialize(input));
        }

        @Override
        public void serialize(final PNGImageCell cell, final DataCellDataOutput output) throws IOException {
            cell.m_content.serialize(output);
        }
    }
}
