// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksamples;

import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.common.Seed;
import org.ductus.knime.data.InkCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Writes the built-in symbols, class by class, writers taking turns. */
final class InkSamplesNodeModel extends ParametersNodeModel<InkSamplesParameters> {

    private static final DataTableSpec SPEC = new DataTableSpec(
            "Ink samples",
            new DataColumnSpecCreator("Label", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator(LabelColumn.USUAL_WRITER, StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Ink", InkCell.TYPE).createSpec());

    InkSamplesNodeModel() {
        super(new PortType[0], new PortType[] {BufferedDataTable.TYPE}, InkSamplesParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkSamplesParameters parameters) {
        return new PortObjectSpec[] {SPEC};
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkSamplesParameters parameters, ExecutionContext exec)
            throws Exception {
        long seed = Seed.of(parameters.m_fixedSeed, parameters.m_seed);
        InkSamplesConfig config = parameters.config(seed);
        var generator = new InkSampleGenerator(config);
        var progress = new MonitoredProgress(exec);
        var rows = exec.createDataContainer(SPEC);
        long total = (long) config.symbols().size() * config.samplesPerSymbol();
        long row = 0;
        for (String symbol : config.symbols()) {
            for (int i = 0; i < config.samplesPerSymbol(); i++) {
                progress.report((double) row / total, () -> "Writing " + symbol);
                InkSample sample = generator.sample(symbol, i);
                rows.addRowToTable(new DefaultRow(
                        RowKey.createRowKey(row++),
                        new StringCell(sample.label()),
                        new StringCell(sample.writer()),
                        new InkCell(sample.ink())));
            }
        }
        rows.close();
        pushSeed(seed);
        return new PortObject[] {rows.getTable()};
    }
}
