// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;

/** Makes cells that hold cells. */
public final class CollectionCellFactory {

    private CollectionCellFactory() {}

    public static ListCell createListCell(final Collection<? extends DataCell> coll) {
        return new ListCell(coll);
    }

    public static ListCell createListCell(final DataRow row, final int[] cols) {
        return new ListCell(Arrays.stream(cols).mapToObj(row::getCell).toList());
    }

    public static SetCell createSetCell(final Collection<? extends DataCell> coll) {
        return new SetCell(coll);
    }

    public static SetCell createSetCell(final DataRow row, final int[] cols) {
        return new SetCell(Arrays.stream(cols).mapToObj(row::getCell).toList());
    }

    public static DataType getElementType(final DataTableSpec tableSpec, final int[] cols) {
        return getElementType(Arrays.stream(cols)
                .mapToObj(i -> tableSpec.getColumnSpec(i).getType())
                .toArray(DataType[]::new));
    }

    /** The common super type; null for no types. */
    public static DataType getElementType(final DataType[] colType) {
        return Arrays.stream(colType).reduce(DataType::getCommonSuperType).orElse(null);
    }

    /** The common super type of all cells that are not missing; that of missing cells if all are. */
    static DataType elementType(final Collection<DataCell> cells) {
        return cells.stream()
                .map(DataCell::getType)
                .reduce(DataType.getMissingCell().getType(), DataType::getCommonSuperType);
    }

    /** Keeps a made-up size in a file from exhausting memory: the stream ends before. */
    static List<DataCell> read(final DataCellDataInput input) throws IOException {
        int size = input.readInt();
        if (size < 0) {
            throw new IOException("Invalid size: " + size);
        }
        var cells = new ArrayList<DataCell>();
        for (int i = 0; i < size; i++) {
            cells.add(input.readDataCell());
        }
        return cells;
    }
}
