// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkaugmenter;

import org.ductus.engine.ink.Augmenter;
import org.ductus.engine.ink.VectorCode;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.Seed;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.data.InkCell;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.util.UniqueNameGenerator;

/** Puts artificial samples below each sample. */
final class InkAugmenterNodeModel extends ParametersNodeModel<InkAugmenterParameters> {

    private static final String COPY = "_copy";

    InkAugmenterNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE},
                InkAugmenterParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkAugmenterParameters parameters)
            throws InvalidSettingsException {
        var table = (DataTableSpec) inputs[0];
        var vectors = VectorsColumn.of(table, parameters.m_vectorsColumn);
        return new PortObjectSpec[] {spec(table, vectors)};
    }

    private static DataTableSpec spec(DataTableSpec table, VectorsColumn vectors) {
        var augmented = new UniqueNameGenerator(table).newColumn("Augmented", BooleanCell.TYPE);
        return vectors.rewritten(table).addColumns(augmented).createSpec();
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkAugmenterParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[0];
        Refusals.empty(table, "sample");
        var vectors = VectorsColumn.of(table.getDataTableSpec(), parameters.m_vectorsColumn);
        long seed = Seed.of(parameters.m_fixedSeed, parameters.m_seed);
        var augmenter = new Augmenter(parameters.config(seed));
        var progress = new MonitoredProgress(exec);
        String suffix = unusedSuffix(table, progress);
        var output = exec.createDataContainer(spec(table.getDataTableSpec(), vectors));
        long done = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                long now = done++;
                progress.report((double) now / table.size(), () -> "Row " + now + " of " + table.size());
                double[] original = vectors.read(row);
                if (parameters.m_keepOriginals) {
                    output.addRowToTable(original(row, vectors, original));
                }
                for (int copy = 0; copy < parameters.m_copies; copy++) {
                    var key = new RowKey(row.getKey().getString() + suffix + (copy + 1));
                    output.addRowToTable(copy(row, key, vectors, augmenter.augment(original, now, copy)));
                }
            }
        }
        output.close();
        pushSeed(seed);
        return new PortObject[] {output.getTable()};
    }

    /** A suffix that is in no row key, so that keys of copies are new even where the table was augmented before. */
    private static String unusedSuffix(BufferedDataTable table, MonitoredProgress progress) {
        String suffix = COPY;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                String key = rows.next().getKey().getString();
                progress.report(0, () -> "Reading row keys");
                while (key.contains(suffix)) {
                    suffix += COPY;
                }
            }
        }
        return suffix;
    }

    private static DataRow original(DataRow row, VectorsColumn column, double[] vectors) {
        DataCell[] cells = cells(row, column, vectors);
        cells[row.getNumCells()] = BooleanCell.FALSE;
        return new DefaultRow(row.getKey(), cells);
    }

    /** A copy, whose ink is drawn from its vectors. */
    private static DataRow copy(DataRow row, RowKey key, VectorsColumn column, double[] vectors) {
        DataCell[] cells = cells(row, column, vectors);
        for (int i = 0; i < row.getNumCells(); i++) {
            if (cells[i] instanceof InkCell) {
                cells[i] = new InkCell(VectorCode.decode(vectors));
            }
        }
        cells[row.getNumCells()] = BooleanCell.TRUE;
        return new DefaultRow(key, cells);
    }

    /** The row's cells with these vectors, and a place behind them. */
    private static DataCell[] cells(DataRow row, VectorsColumn column, double[] vectors) {
        var cells = new DataCell[row.getNumCells() + 1];
        for (int i = 0; i < row.getNumCells(); i++) {
            cells[i] = row.getCell(i);
        }
        column.write(cells, vectors);
        return cells;
    }
}
