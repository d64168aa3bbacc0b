// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.collection;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.knime.core.data.DataCell;

/** Cells in a cell. */
public interface CellCollection extends Iterable<DataCell> {

    boolean containsBlobWrapperCells();

    default Stream<DataCell> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
