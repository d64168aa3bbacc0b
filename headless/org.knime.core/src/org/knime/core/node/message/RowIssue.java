// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.util.CheckUtils;

/** An issue with a row, or with one cell of it; a column index of -1 stands for the whole row. */
record RowIssue(int port, int column, long row, String description) implements Issue {

    static final int WHOLE_ROW = -1;

    RowIssue {
        CheckUtils.checkArgument(port >= 0, "Invalid port index must be >= 0: %d", port);
        CheckUtils.checkArgument(column >= WHOLE_ROW, "Invalid column index must be >= 0: %d", column);
        CheckUtils.checkArgument(row >= 0, "Row index >=0: %d", row);
    }

    /** The issue below an excerpt of the table, where that has the cell. */
    DefaultIssue render(final PortObject[] inputs) {
        String excerpt = column != WHOLE_ROW && port < inputs.length && inputs[port] instanceof BufferedDataTable table
                ? CellExcerpt.draw(table, row, column)
                : null;
        if (excerpt == null) {
            return new DefaultIssue(toPreformatted());
        }
        return new DefaultIssue(description == null ? excerpt : excerpt + description + "\n");
    }

    @Override
    public String toPreformatted() {
        return description == null ? "" : description;
    }

    @Override
    public Type getType() {
        return Type.TABLE_ROW;
    }

    @Override
    public void saveTo(final ConfigBaseWO config) {
        config.addInt("portIndex", port);
        config.addInt("columnIndex", column);
        config.addLong("rowIndex", row);
        config.addString("message", description);
    }

    static RowIssue load(final ConfigBaseRO config) throws InvalidSettingsException {
        return new RowIssue(
                config.getInt("portIndex"),
                config.getInt("columnIndex"),
                config.getLong("rowIndex"),
                config.getString("message"));
    }
}
