// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.testnodes;

import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

final class SourceNodeModel extends TestNodeModel {

    private static final DataTableSpec SPEC = new DataTableSpec(
            new DataColumnSpecCreator("name", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("value", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("pair", DataType.getType(ListCell.class, DoubleCell.TYPE)).createSpec());

    private int rows = 3;
    private String prefix = "r";
    private int pause;

    SourceNodeModel() {
        super(new PortType[0], new PortType[] {BufferedDataTable.TYPE});
    }

    @Override
    protected DataTableSpec[] configure(final DataTableSpec[] in) throws InvalidSettingsException {
        if (rows > 1_000) {
            throw new InvalidSettingsException("At most 1000 rows, not " + rows + ".");
        }
        return new DataTableSpec[] {SPEC};
    }

    @Override
    protected BufferedDataTable[] execute(final BufferedDataTable[] in, final ExecutionContext exec) throws Exception {
        pause(pause, exec);
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        for (int i = 0; i < rows; i++) {
            final DataCell name = i == 1 ? DataType.getMissingCell() : new StringCell(prefix + ", " + i);
            final DataCell pair = CollectionCellFactory.createListCell(List.of(new DoubleCell(i), new DoubleCell(0.5)));
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long) i), name, new DoubleCell(i + 0.1), pair));
        }
        container.close();
        pushFlowVariableInt("rows_made", rows);
        return new BufferedDataTable[] {container.getTable()};
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        settings.addInt("rows", rows);
        settings.addString("prefix", prefix);
        settings.addInt("pause", pause);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (settings.getInt("rows") < 0) {
            throw new InvalidSettingsException("The number of rows must not be negative.");
        }
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        rows = settings.getInt("rows");
        prefix = settings.getString("prefix", prefix);
        pause = settings.getInt("pause", 0);
    }
}
