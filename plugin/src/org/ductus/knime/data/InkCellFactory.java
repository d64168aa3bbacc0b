// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.data;

import org.ductus.engine.ink.Ink;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory.FromComplexString;
import org.knime.core.data.DataType;

/** Makes ink cells from SVG path data, for nodes that turn text into cells. */
public final class InkCellFactory implements FromComplexString {

    @Override
    public DataType getDataType() {
        return InkCell.TYPE;
    }

    /**
     * @param path path data of the commands M and L
     * @throws IllegalArgumentException if the text is no such path, saying where
     */
    @Override
    public DataCell createCell(String path) {
        return new InkCell(Ink.ofSvgPath(path));
    }
}
