// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;

/** An ordered collection. */
@SuppressWarnings("serial")
public class ListCell extends DataCell implements ListDataValue {

    private final List<DataCell> m_cells;

    private final DataType m_elementType;

    ListCell(final Collection<? extends DataCell> cells) {
        m_cells = List.copyOf(cells);
        m_elementType = CollectionCellFactory.elementType(m_cells);
    }

    public static final DataType getCollectionType(final DataType elementType) {
        return DataType.getType(ListCell.class, elementType);
    }

    @Override
    public DataType getElementType() {
        return m_elementType;
    }

    /** There are no blobs here. */
    @Override
    public boolean containsBlobWrapperCells() {
        return false;
    }

    @Override
    public Iterator<DataCell> iterator() {
        return m_cells.iterator();
    }

    @Override
    public DataCell get(final int index) {
        return m_cells.get(index);
    }

    @Override
    public int size() {
        return m_cells.size();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        var other = (ListCell) dc;
        return m_elementType.equals(other.m_elementType) && m_cells.equals(other.m_cells);
    }

    @Override
    public int hashCode() {
        return m_cells.hashCode();
    }

    @Override
    public String toString() {
        return m_cells.stream().map(DataCell::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Writes the number of cells and the cells. */
    public static final class ListCellSerializer implements DataCellSerializer<ListCell> {

        @Override
        public ListCell deserialize(final DataCellDataInput input) throws IOException {
            return new ListCell(CollectionCellFactory.read(input));
        }

        @Override
        public void serialize(final ListCell cell, final DataCellDataOutput output) throws IOException {
            output.writeInt(cell.size());
            for (DataCell c : cell) {
                output.writeDataCell(c);
            }
        }
    }
}
