// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkreader;

import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.io.InkReader;
import org.ductus.engine.ink.io.InkSink;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.data.InkCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Reads ink files; what can't be read goes to the second output with a reason. */
final class InkReaderNodeModel extends ParametersNodeModel<InkReaderParameters> {

    private static final DataTableSpec INK = new DataTableSpec(
            "Ink",
            new DataColumnSpecCreator("Label", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator(LabelColumn.USUAL_WRITER, StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Ink", InkCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Source", StringCell.TYPE).createSpec());

    private static final DataTableSpec REJECTED = new DataTableSpec(
            "Rejected entries",
            new DataColumnSpecCreator("Source", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("Reason", StringCell.TYPE).createSpec());

    InkReaderNodeModel() {
        super(
                new PortType[0],
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                InkReaderParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkReaderParameters parameters)
            throws InvalidSettingsException {
        if (!parameters.hasPath()) {
            throw new InvalidSettingsException("No file or folder is chosen. Enter the path of ink in the dialog.");
        }
        return new PortObjectSpec[] {INK, REJECTED};
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkReaderParameters parameters, ExecutionContext exec)
            throws Exception {
        var sink = new Tables(exec.createDataContainer(INK), exec.createDataContainer(REJECTED));
        InkReader.read(
                parameters.path(),
                parameters.m_format.engine(),
                parameters.labels(),
                sink,
                new MonitoredProgress(exec));
        BufferedDataTable ink = table(sink.m_ink);
        BufferedDataTable rejected = table(sink.m_rejected);
        if (rejected.size() > 0) {
            setWarningMessage(rejected.size() + (rejected.size() == 1 ? " entry" : " entries")
                    + " could not be read; the second output says why.");
        }
        return new PortObject[] {ink, rejected};
    }

    private static BufferedDataTable table(BufferedDataContainer container) {
        container.close();
        return container.getTable();
    }

    /** Puts what is read into the two tables. */
    private static final class Tables implements InkSink {
        private final BufferedDataContainer m_ink;
        private final BufferedDataContainer m_rejected;

        Tables(BufferedDataContainer ink, BufferedDataContainer rejected) {
            m_ink = ink;
            m_rejected = rejected;
        }

        @Override
        public void sample(InkSample sample) {
            m_ink.addRowToTable(new DefaultRow(
                    RowKey.createRowKey(m_ink.size()),
                    new StringCell(sample.label()),
                    new StringCell(sample.writer()),
                    new InkCell(sample.ink()),
                    new StringCell(sample.source())));
        }

        @Override
        public void reject(String source, String reason) {
            m_rejected.addRowToTable(new DefaultRow(
                    RowKey.createRowKey(m_rejected.size()), new StringCell(source), new StringCell(reason)));
        }
    }
}
