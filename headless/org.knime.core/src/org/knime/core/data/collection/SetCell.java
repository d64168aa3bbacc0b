// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;

/** A collection without duplicates. */
@SuppressWarnings("serial")
public class SetCell extends DataCell implements SetDataValue {

    private final Set<DataCell> m_cells;

    private final DataType m_elementType;

    SetCell(final Collection<? extends DataCell> cells) {
        m_cells = Collections.unmodifiableSet(new LinkedHashSet<>(cells));
        m_elementType = CollectionCellFactory.elementType(m_cells);
    }

    public static final DataType getCollectionType(final DataType elementType) {
        return DataType.getType(SetCell.class, elementType);
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
    public boolean contains(final DataCell cell) {
        return m_cells.contains(cell);
    }

    @Override
    public int size() {
        return m_cells.size();
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        var other = (SetCell) dc;
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
    public static final class SetCellSerializer implements DataCellSerializer<SetCell> {

        @Override
        public SetCell deserialize(final DataCellDataInput input) throws IOException {
            return new SetCell(CollectionCellFactory.read(input));
        }

        @Override
        public void serialize(final SetCell cell, final DataCellDataOutput output) throws IOException {
            output.writeInt(cell.size());
            for (DataCell c : cell) {
                output.writeDataCell(c);
            }
        }
    }
}
