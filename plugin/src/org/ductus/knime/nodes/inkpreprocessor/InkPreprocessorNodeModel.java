// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpreprocessor;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.Plural;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.PreprocessedInk;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.knime.common.InkColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.common.VectorsForm;
import org.ductus.knime.data.InkValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.JoinedRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.util.UniqueNameGenerator;

/** Turns ink into vectors; rows that can't be turned go to the second output with a reason. */
final class InkPreprocessorNodeModel extends ParametersNodeModel<InkPreprocessorParameters> {

    InkPreprocessorNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                InkPreprocessorParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkPreprocessorParameters parameters)
            throws InvalidSettingsException {
        var table = (DataTableSpec) inputs[0];
        InkColumn.of(table, parameters.m_inkColumn);
        return new PortObjectSpec[] {vectorsSpec(table, parameters), rejectedSpec(table)};
    }

    private static DataTableSpec vectorsSpec(DataTableSpec table, InkPreprocessorParameters parameters)
            throws InvalidSettingsException {
        var names = new UniqueNameGenerator(table);
        var list = VectorsColumn.specOf(VectorsColumn.USUAL_NAME, parameters.m_vectors);
        List<DataColumnSpec> columns = new ArrayList<>(parameters.m_vectorsAs.specs(table, names::newName, list));
        columns.add(names.newColumn("Tolerance", DoubleCell.TYPE));
        return append(table, columns.toArray(DataColumnSpec[]::new));
    }

    private static DataTableSpec rejectedSpec(DataTableSpec table) {
        return append(table, new UniqueNameGenerator(table).newColumn("Reason", StringCell.TYPE));
    }

    private static DataTableSpec append(DataTableSpec table, DataColumnSpec... columns) {
        return new DataTableSpecCreator(table).addColumns(columns).createSpec();
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkPreprocessorParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[0];
        Refusals.empty(table, "ink");
        DataTableSpec spec = table.getDataTableSpec();
        var ink = InkColumn.of(spec, parameters.m_inkColumn);
        var preprocessor = new Preprocessor(parameters.config());
        var progress = new MonitoredProgress(exec);
        var accepted = exec.createDataContainer(vectorsSpec(spec, parameters));
        var rejected = exec.createDataContainer(rejectedSpec(spec));
        long done = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                long now = done++;
                progress.report((double) now / table.size(), () -> "Row " + now + " of " + table.size());
                preprocess(preprocessor, parameters.m_vectorsAs, row, row.getCell(ink.index()), accepted, rejected);
            }
        }
        accepted.close();
        rejected.close();
        if (rejected.size() > 0) {
            setWarningMessage(rejected.size() + " of " + Plural.of(table.size(), "row")
                    + " could not be turned into vectors; the second output says why.");
        }
        return new PortObject[] {accepted.getTable(), rejected.getTable()};
    }

    private static void preprocess(
            Preprocessor preprocessor,
            VectorsForm form,
            DataRow row,
            DataCell cell,
            BufferedDataContainer accepted,
            BufferedDataContainer rejected) {
        try {
            if (cell.isMissing()) {
                throw new InkRejectedException("The ink is missing.");
            }
            PreprocessedInk ink = preprocessor.preprocess(((InkValue) cell).ink());
            List<DataCell> cells = new ArrayList<>(form.cells(ink.vectors()));
            cells.add(new DoubleCell(ink.tolerance()));
            accepted.addRowToTable(append(row, cells.toArray(DataCell[]::new)));
        } catch (InkRejectedException e) {
            rejected.addRowToTable(append(row, new StringCell(e.getMessage())));
        }
    }

    private static DataRow append(DataRow row, DataCell... cells) {
        return new JoinedRow(row, new DefaultRow(row.getKey(), cells));
    }
}
