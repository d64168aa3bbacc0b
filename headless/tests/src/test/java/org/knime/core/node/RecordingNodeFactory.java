// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.port.PortType;

/** A node without description, with one table in and out, that records which methods of its model are called. */
@SuppressWarnings("removal")
public final class RecordingNodeFactory extends NodeFactory<RecordingNodeFactory.Model> {

    static final DataTableSpec SPEC =
            new DataTableSpec("t", new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec());

    interface Execution {
        BufferedDataTable[] run(Model model, BufferedDataTable[] in, ExecutionContext exec) throws Exception;
    }

    @Override
    public Model createNodeModel() {
        return new Model();
    }

    @Override
    protected int getNrNodeViews() {
        return 0;
    }

    @Override
    public NodeView<Model> createNodeView(final int viewIndex, final Model nodeModel) {
        throw new IndexOutOfBoundsException(viewIndex);
    }

    @Override
    protected boolean hasDialog() {
        return false;
    }

    @Override
    protected NodeDialogPane createNodeDialogPane() {
        throw new IllegalStateException("There is no dialog.");
    }

    static final class Model extends NodeModel {

        final List<String> m_calls = new ArrayList<>();

        Execution m_execution = (model, in, exec) -> in;

        InvalidSettingsException m_refusal;

        RuntimeException m_defect;

        Model() {
            super(1, 1);
        }

        Model(final PortType[] in, final PortType[] out) {
            super(in, out);
        }

        @Override
        protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
            m_calls.add("configure");
            if (m_refusal != null) {
                throw m_refusal;
            }
            return inSpecs;
        }

        @Override
        protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
                throws Exception {
            m_calls.add("execute");
            return m_execution.run(this, inData, exec);
        }

        void pushForTest(final String name, final int value) {
            pushFlowVariableInt(name, value);
        }

        @Override
        protected void loadInternals(final File nodeInternDir, final ExecutionMonitor exec) {
            m_calls.add("loadInternals");
        }

        @Override
        protected void saveInternals(final File nodeInternDir, final ExecutionMonitor exec) {
            m_calls.add("saveInternals");
        }

        @Override
        protected void saveSettingsTo(final NodeSettingsWO settings) {
            settings.addInt("n", 1);
        }

        @Override
        protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
            m_calls.add("validate");
            settings.getInt("n");
        }

        @Override
        protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
            m_calls.add("load");
            if (m_defect != null) {
                throw m_defect;
            }
        }

        @Override
        protected void reset() {
            m_calls.add("reset");
        }
    }

    @SuppressWarnings("deprecation")
    static ExecutionContext context(final NodeProgressMonitor progress) {
        return new ExecutionContext(progress, null);
    }

    static BufferedDataTable table(final double... values) {
        var rows = context(new DefaultNodeProgressMonitor()).createDataContainer(SPEC);
        for (int i = 0; i < values.length; i++) {
            rows.addRowToTable(new DefaultRow(RowKey.createRowKey((long) i), new DoubleCell(values[i])));
        }
        rows.close();
        return rows.getTable();
    }
}
