// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;

/** Cells of results. */
public final class Cells {

    private Cells() {}

    /** {@return a cell with a number, or a missing one where the number isn't finite} */
    public static DataCell number(double value) {
        return Double.isFinite(value) ? new DoubleCell(value) : DataType.getMissingCell();
    }
}
