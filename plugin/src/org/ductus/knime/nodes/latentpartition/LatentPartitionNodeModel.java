// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentpartition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ductus.engine.latent.LatentCells;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.LatentSampler;
import org.ductus.engine.report.PartitionReport;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.Seed;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.common.ViewedNodeModel;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.ductus.knime.port.LatentPartitionPortObjectSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Gives each class of the input its characteristic vector, in the order in which classes first appear. */
final class LatentPartitionNodeModel extends ViewedNodeModel<LatentPartitionParameters> {

    LatentPartitionNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {LatentPartitionPortObject.TYPE, BufferedDataTable.TYPE},
                LatentPartitionParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, LatentPartitionParameters parameters)
            throws InvalidSettingsException {
        LabelColumn.of((DataTableSpec) inputs[0], parameters.m_classColumn);
        LatentConfig config = parameters.config(parameters.m_seed);
        return new PortObjectSpec[] {
            new LatentPartitionPortObjectSpec(
                    config.dimensions(), config.sampling().displayName()),
            spec(config.dimensions())
        };
    }

    private static DataTableSpec spec(int dimensions) {
        return new DataTableSpec(
                "Characteristic vectors",
                new DataColumnSpecCreator(LabelColumn.USUAL_NAME, StringCell.TYPE).createSpec(),
                VectorsColumn.specOfLatent("Centroid", dimensions));
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, LatentPartitionParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[0];
        Refusals.empty(table, "class");
        long seed = Seed.of(parameters.m_fixedSeed, parameters.m_seed);
        LatentConfig config = parameters.config(seed);
        List<String> classes = classes(table, parameters, new MonitoredProgress(exec.createSubProgress(0.5)));
        var partition = LatentPartition.create(config, classes);
        LatentSampler.of(partition); // refuses here what could not be drawn from later
        var cells = LatentCells.of(partition, seed, new MonitoredProgress(exec.createSubProgress(0.5)));
        show(() -> PartitionReport.html(partition, cells));
        pushSeed(seed);
        return new PortObject[] {new LatentPartitionPortObject(partition), table(partition, exec)};
    }

    private static List<String> classes(
            BufferedDataTable table, LatentPartitionParameters parameters, MonitoredProgress progress)
            throws Exception {
        var column = LabelColumn.of(table.getDataTableSpec(), parameters.m_classColumn);
        Set<String> classes = new LinkedHashSet<>();
        long done = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                progress.report((double) done++ / table.size(), () -> "Collecting classes");
                classes.add(column.read(rows.next()));
            }
        }
        return List.copyOf(classes);
    }

    private static BufferedDataTable table(LatentPartition partition, ExecutionContext exec)
            throws CanceledExecutionException {
        var rows = exec.createDataContainer(spec(partition.dimensions()));
        for (int i = 0; i < partition.classes().size(); i++) {
            exec.checkCanceled();
            rows.addRowToTable(new DefaultRow(
                    RowKey.createRowKey((long) i),
                    new StringCell(partition.classes().get(i)),
                    VectorsColumn.cellOf(partition.centroid(i))));
        }
        rows.close();
        return rows.getTable();
    }
}
