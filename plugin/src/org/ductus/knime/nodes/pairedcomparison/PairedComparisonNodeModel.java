// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.pairedcomparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ductus.engine.report.ComparisonReport;
import org.ductus.engine.study.Comparison;
import org.ductus.engine.study.Observation;
import org.ductus.engine.study.PairedComparison;
import org.ductus.knime.common.Cells;
import org.ductus.knime.common.ColumnChoices;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MeasureColumns;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Picture;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.ViewedNodeModel;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Compares measures of several ways with those of a baseline, run by run. */
final class PairedComparisonNodeModel extends ViewedNodeModel<PairedComparisonParameters> {

    private static final String PAIR = "column to pair by";

    private static final List<String> NUMBERS = List.of(
            "Mean",
            "Low",
            "High",
            "Difference",
            "Difference low",
            "Difference high",
            "p",
            "p (Holm)",
            "p (signed rank)");

    private static final DataTableSpec SPEC = spec();

    PairedComparisonNodeModel(PortsConfiguration ports) {
        super(ports.getInputPorts(), ports.getOutputPorts(), PairedComparisonParameters.class);
    }

    private static DataTableSpec spec() {
        List<DataColumnSpecCreator> columns = new ArrayList<>();
        columns.add(new DataColumnSpecCreator("Measure", StringCell.TYPE));
        columns.add(new DataColumnSpecCreator("Way", StringCell.TYPE));
        columns.add(new DataColumnSpecCreator("Baseline", BooleanCell.TYPE));
        columns.add(new DataColumnSpecCreator("Runs", IntCell.TYPE));
        columns.add(new DataColumnSpecCreator("Pairs", IntCell.TYPE));
        NUMBERS.forEach(name -> columns.add(new DataColumnSpecCreator(name, DoubleCell.TYPE)));
        return new DataTableSpec(
                "Comparison",
                columns.stream().map(DataColumnSpecCreator::createSpec).toArray(DataColumnSpec[]::new));
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, PairedComparisonParameters parameters)
            throws InvalidSettingsException {
        var table = (DataTableSpec) inputs[0];
        way(table, parameters);
        pair(table, parameters);
        MeasureColumns.of(table, parameters.m_measures);
        if (inputs.length > 1) {
            var more = (DataTableSpec) inputs[1];
            way(more, parameters);
            pair(more, parameters);
            more(more, parameters);
        }
        return new PortObjectSpec[] {SPEC, Picture.SPEC};
    }

    private static MeasureColumns more(DataTableSpec table, PairedComparisonParameters parameters)
            throws InvalidSettingsException {
        if (parameters.m_moreMeasures.filterFromFullSpec(table).length > 0) {
            return MeasureColumns.of(table, parameters.m_moreMeasures);
        }
        var guessed = MeasureColumns.guess(table);
        if (guessed.names().isEmpty()) {
            throw new InvalidSettingsException(
                    "The second table has no column of numbers to compare: connect a table of scores.");
        }
        return guessed;
    }

    private static LabelColumn way(DataTableSpec table, PairedComparisonParameters parameters)
            throws InvalidSettingsException {
        return LabelColumn.named(table, parameters.m_wayColumn, "column to compare");
    }

    private static LabelColumn pair(DataTableSpec table, PairedComparisonParameters parameters)
            throws InvalidSettingsException {
        if (ColumnChoices.chosen(parameters.m_pairColumn) == null) {
            String column = LabelColumn.guess(table, "Seed")
                    .orElseThrow(() -> new InvalidSettingsException("The input table has no column \"Seed\" to pair"
                            + " rows by. Choose another one in the dialog."));
            return LabelColumn.named(table, column, PAIR);
        }
        return LabelColumn.named(table, parameters.m_pairColumn, PAIR);
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, PairedComparisonParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[0];
        Refusals.empty(table, "score");
        var progress = new MonitoredProgress(exec);
        var measures = MeasureColumns.of(table.getDataTableSpec(), parameters.m_measures);
        List<String> names = new ArrayList<>(measures.names());
        List<Observation> runs = read(table, measures, parameters, progress);
        if (inputs.length > 1) {
            var more = (BufferedDataTable) inputs[1];
            var others = more(more.getDataTableSpec(), parameters);
            runs = joined(
                    runs,
                    names.size(),
                    read(more, others, parameters, progress),
                    others.names().size());
            Set<String> taken = new HashSet<>(names);
            others.names().forEach(name -> names.add(free(name, taken)));
        }
        var comparison = new PairedComparison(names, runs, parameters.m_baseline.strip(), parameters.m_confidence);
        exec.setMessage("Drawing");
        var report = new ComparisonReport(comparison);
        byte[] picture = report.png();
        show(report::html);
        return new PortObject[] {table(report.comparisons(), comparison.baseline(), exec), Picture.of(picture)};
    }

    /** A measure of the second table whose name the first has, too, gets another. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        int others = 1;
        while (!taken.add(free)) {
            free = name + " (#" + ++others + ")";
        }
        return free;
    }

    private static List<Observation> read(
            BufferedDataTable table,
            MeasureColumns measures,
            PairedComparisonParameters parameters,
            MonitoredProgress progress)
            throws InvalidSettingsException, KNIMEException {
        var way = way(table.getDataTableSpec(), parameters);
        var pair = pair(table.getDataTableSpec(), parameters);
        List<Observation> runs = new ArrayList<>();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                progress.report(0, () -> "Reading row " + (runs.size() + 1) + " of " + table.size());
                runs.add(new Observation(way.read(row), pair.read(row), measures.read(row)));
            }
        }
        return runs;
    }

    /** Runs with the values of both tables; a run that one of them lacks has no values of it. */
    private static List<Observation> joined(
            List<Observation> first, int firstMeasures, List<Observation> second, int secondMeasures) {
        Map<List<String>, double[]> more = new HashMap<>();
        for (Observation run : second) {
            if (more.put(List.of(run.way(), run.pair()), run.values()) != null) {
                throw new IllegalArgumentException("The second table has two rows of \"" + run.way() + "\" with \""
                        + run.pair() + "\": group by both columns before.");
            }
        }
        List<Observation> joined = new ArrayList<>();
        for (Observation run : first) {
            double[] values = new double[firstMeasures + secondMeasures];
            Arrays.fill(values, Double.NaN);
            System.arraycopy(run.values(), 0, values, 0, firstMeasures);
            double[] others = more.get(List.of(run.way(), run.pair()));
            if (others != null) {
                System.arraycopy(others, 0, values, firstMeasures, secondMeasures);
            }
            joined.add(new Observation(run.way(), run.pair(), values));
        }
        return joined;
    }

    private static BufferedDataTable table(List<Comparison> comparisons, String baseline, ExecutionContext exec) {
        var rows = exec.createDataContainer(SPEC);
        for (Comparison c : comparisons) {
            rows.addRowToTable(new DefaultRow(
                    RowKey.createRowKey(rows.size()),
                    new StringCell(c.measure()),
                    new StringCell(c.way()),
                    BooleanCell.BooleanCellFactory.create(c.way().equals(baseline)),
                    new IntCell(c.values().length),
                    new IntCell(c.pairs()),
                    Cells.number(c.mean()),
                    Cells.number(c.mean() - c.half()),
                    Cells.number(c.mean() + c.half()),
                    Cells.number(c.difference()),
                    Cells.number(c.difference() - c.halfDifference()),
                    Cells.number(c.difference() + c.halfDifference()),
                    Cells.number(c.p()),
                    Cells.number(c.adjusted()),
                    Cells.number(c.signedRank())));
        }
        rows.close();
        return rows.getTable();
    }
}
