// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentdiagnostics;

import java.util.List;
import org.ductus.engine.latent.ClassDiagnostics;
import org.ductus.engine.latent.LatentDiagnostics;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.report.LatentReport;
import org.ductus.engine.report.SamplingOverview;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Picture;
import org.ductus.knime.common.Seed;
import org.ductus.knime.common.ViewedNodeModel;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;

/** Measures what a way of sampling does to latent vectors. */
final class LatentDiagnosticsNodeModel extends ViewedNodeModel<LatentDiagnosticsParameters> {

    private static final List<String> NUMBERS =
            List.of("Cell mass", "Expected draws", "Mean |z|", "Standard deviation |z|", "Variance within");

    /** Draws a class of each way of sampling in the picture that compares them: more show nothing more. */
    private static final int MOST_COMPARED = 200;

    private static final DataTableSpec SPEC = spec();

    LatentDiagnosticsNodeModel() {
        super(
                new PortType[] {LatentPartitionPortObject.TYPE},
                new PortType[] {BufferedDataTable.TYPE, ImagePortObject.TYPE, ImagePortObject.TYPE},
                LatentDiagnosticsParameters.class);
    }

    private static DataTableSpec spec() {
        int n = NUMBERS.size();
        var columns = new DataColumnSpec[n + 3];
        columns[0] = new DataColumnSpecCreator(LabelColumn.USUAL_NAME, StringCell.TYPE).createSpec();
        for (int i = 0; i < n; i++) {
            columns[1 + i] = new DataColumnSpecCreator(NUMBERS.get(i), DoubleCell.TYPE).createSpec();
        }
        columns[n + 1] = new DataColumnSpecCreator("Nearest class", StringCell.TYPE).createSpec();
        columns[n + 2] = new DataColumnSpecCreator("Distance to nearest", DoubleCell.TYPE).createSpec();
        return new DataTableSpec("Latent diagnostics", columns);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, LatentDiagnosticsParameters parameters) {
        return new PortObjectSpec[] {SPEC, Picture.SPEC, Picture.SPEC};
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, LatentDiagnosticsParameters parameters, ExecutionContext exec)
            throws Exception {
        LatentPartition partition = ((LatentPartitionPortObject) inputs[0]).partition();
        long seed = Seed.of(parameters.m_fixedSeed, parameters.m_seed);
        var progress = new MonitoredProgress(exec);
        var diagnostics = LatentDiagnostics.measure(partition, parameters.m_draws, seed, progress);
        var overview = new SamplingOverview(partition, Math.min(parameters.m_draws, MOST_COMPARED), seed, progress);
        exec.setMessage("Drawing");
        var report = new LatentReport(diagnostics);
        byte[] picture = report.png();
        show(report::html);
        pushSeed(seed);
        return new PortObject[] {table(diagnostics, exec), Picture.of(picture), Picture.of(overview.png())};
    }

    private static BufferedDataTable table(LatentDiagnostics diagnostics, ExecutionContext exec) {
        var rows = exec.createDataContainer(SPEC);
        for (ClassDiagnostics one : diagnostics.classes()) {
            rows.addRowToTable(new DefaultRow(
                    RowKey.createRowKey(rows.size()),
                    new StringCell(one.label()),
                    number(one.cellMass()),
                    number(one.expectedDraws()),
                    number(one.normMean()),
                    number(one.normDeviation()),
                    number(one.variance()),
                    new StringCell(one.nearest()),
                    number(one.nearestDistance())));
        }
        rows.close();
        return rows.getTable();
    }

    private static DataCell number(double value) {
        return new DoubleCell(value);
    }
}
