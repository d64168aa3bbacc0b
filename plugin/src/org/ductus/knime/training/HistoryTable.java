// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.training.TrainingResult;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The history of a training: a row for each epoch, in the units of {@link EpochRecord}. */
final class HistoryTable {

    private static final List<String> NUMBERS = List.of(
            "Loss discriminator",
            "Loss generator",
            "Score real",
            "Score generated",
            "Gradient norm discriminator",
            "Gradient norm generator",
            "Clipped discriminator",
            "Clipped generator",
            "Gradient penalty",
            "Learning rate",
            "Seconds",
            "Quality");

    static final DataTableSpec SPEC = spec();

    private HistoryTable() {}

    private static DataTableSpec spec() {
        var columns = new DataColumnSpec[2 + NUMBERS.size()];
        columns[0] = new DataColumnSpecCreator("Epoch", IntCell.TYPE).createSpec();
        columns[1] = new DataColumnSpecCreator("Iterations", LongCell.TYPE).createSpec();
        for (int i = 0; i < NUMBERS.size(); i++) {
            columns[2 + i] = new DataColumnSpecCreator(NUMBERS.get(i), DoubleCell.TYPE).createSpec();
        }
        return new DataTableSpec("History", columns);
    }

    static BufferedDataTable of(TrainingResult result, ExecutionContext exec) {
        List<EpochRecord> history = result.history();
        Map<Integer, Double> quality = new HashMap<>();
        result.evaluations().forEach(e -> quality.put(e.epoch(), e.value()));
        var rows = exec.createDataContainer(SPEC);
        for (int i = 0; i < history.size(); i++) {
            rows.addRowToTable(new DefaultRow(RowKey.createRowKey((long) i), cells(history.get(i), quality)));
        }
        rows.close();
        return rows.getTable();
    }

    private static DataCell[] cells(EpochRecord epoch, Map<Integer, Double> quality) {
        double[] numbers = {
            epoch.lossDiscriminator(),
            epoch.lossGenerator(),
            epoch.scoreReal(),
            epoch.scoreFake(),
            epoch.gradientNormDiscriminator(),
            epoch.gradientNormGenerator(),
            epoch.clippedDiscriminator(),
            epoch.clippedGenerator(),
            epoch.gradientPenalty(),
            epoch.learningRate(),
            epoch.seconds()
        };
        var cells = new DataCell[2 + NUMBERS.size()];
        cells[0] = new IntCell(epoch.epoch());
        cells[1] = new LongCell(epoch.iterations());
        for (int i = 0; i < numbers.length; i++) {
            cells[2 + i] = new DoubleCell(numbers[i]);
        }
        Double measured = quality.get(epoch.epoch());
        cells[cells.length - 1] = measured == null ? DataType.getMissingCell() : new DoubleCell(measured);
        return cells;
    }
}
