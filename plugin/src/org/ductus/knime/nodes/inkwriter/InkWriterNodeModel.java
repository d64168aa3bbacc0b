// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkwriter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.io.InkFormat;
import org.ductus.engine.ink.io.InkWriter;
import org.ductus.knime.common.ColumnChoices;
import org.ductus.knime.common.IfExists;
import org.ductus.knime.common.InkColumn;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.LocalPath;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.common.Refusals;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Writes the ink of a table to a file. */
final class InkWriterNodeModel extends ParametersNodeModel<InkWriterParameters> {

    InkWriterNodeModel() {
        super(new PortType[] {BufferedDataTable.TYPE}, new PortType[0], InkWriterParameters.class);
    }

    /** The columns to write. */
    private record Columns(InkColumn ink, Optional<LabelColumn> label, Optional<LabelColumn> writer) {

        static Columns of(DataTableSpec table, InkWriterParameters parameters) throws InvalidSettingsException {
            return new Columns(
                    InkColumn.of(table, parameters.m_inkColumn),
                    optional(
                            table,
                            ColumnChoices.chosen(parameters.m_labelColumn),
                            LabelColumn.USUAL_NAME,
                            "label column"),
                    optional(
                            table,
                            ColumnChoices.chosen(parameters.m_writerColumn),
                            LabelColumn.USUAL_WRITER,
                            "writer column"));
        }

        private static Optional<LabelColumn> optional(DataTableSpec table, String chosen, String usual, String what)
                throws InvalidSettingsException {
            String name = chosen == null ? LabelColumn.guess(table, usual).orElse(null) : chosen;
            return name == null ? Optional.empty() : Optional.of(LabelColumn.named(table, name, what));
        }

        InkSample sample(DataRow row) throws KNIMEException {
            return new InkSample(name(label, row), name(writer, row), ink.read(row), "");
        }

        private static String name(Optional<LabelColumn> column, DataRow row) throws KNIMEException {
            return column.isEmpty() ? "" : column.get().readOrEmpty(row);
        }
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkWriterParameters parameters)
            throws InvalidSettingsException {
        Columns columns = Columns.of((DataTableSpec) inputs[0], parameters);
        if (!parameters.hasPath()) {
            throw new InvalidSettingsException("No file is chosen. Enter the path of the file to write in the dialog.");
        }
        InkFormat format = parameters.m_format.engine();
        if (format.needsLabels() && columns.label().isEmpty()) {
            throw new InvalidSettingsException(format.displayName()
                    + " needs a label for each sample. Choose the label column, or another format such as InkML.");
        }
        Path file = LocalPath.resolve(parameters.m_path);
        if (parameters.m_ifExists == IfExists.FAIL && Files.exists(file)) {
            setWarningMessage("The file " + file + " exists already; the node will refuse to replace it.");
        }
        return new PortObjectSpec[0];
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkWriterParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[0];
        Refusals.empty(table, "ink");
        Columns columns = Columns.of(table.getDataTableSpec(), parameters);
        Path file = LocalPath.resolve(parameters.m_path);
        var progress = new MonitoredProgress(exec);
        boolean overwrite = parameters.m_ifExists == IfExists.OVERWRITE;
        try (InkWriter writer = InkWriter.create(file, parameters.m_format.engine(), overwrite, table.size());
                var rows = table.iterator()) {
            long done = 0;
            while (rows.hasNext()) {
                DataRow row = rows.next();
                long now = done++;
                progress.report((double) now / table.size(), () -> "Row " + now + " of " + table.size());
                write(writer, columns.sample(row), row);
            }
            writer.commit();
        }
        return new PortObject[0];
    }

    private static void write(InkWriter writer, InkSample sample, DataRow row) throws Exception {
        try {
            writer.write(sample);
        } catch (InkRejectedException e) {
            throw new KNIMEException(
                    "Row \"" + row.getKey().getString() + "\" can't be written: " + e.getMessage()
                            + " No file was written.",
                    e);
        }
    }
}
