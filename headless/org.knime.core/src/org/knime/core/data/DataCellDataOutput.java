// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.io.DataOutput;
import java.io.IOException;

/** What a cell is written to; strings may have any length. */
public interface DataCellDataOutput extends DataOutput {

    @Override
    void writeUTF(String s) throws IOException;

    void writeDataCell(DataCell cell) throws IOException;
}
