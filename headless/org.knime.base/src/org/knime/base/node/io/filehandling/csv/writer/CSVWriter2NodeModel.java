// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.io.filehandling.csv.writer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;
import org.knime.base.node.BaseNodeModel;
import org.knime.base.node.io.filehandling.FileChoice;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/** Writes the text and number columns of a table to a file. */
final class CSVWriter2NodeModel extends BaseNodeModel {

    private final FileChoice m_file = new FileChoice("file_chooser_settings", true);

    private CsvFormat m_format = CsvFormat.defaults();

    CSVWriter2NodeModel(final PortType[] in, final PortType[] out) {
        super(in, out);
    }

    @Override
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        m_file.check();
        boolean doubles = false;
        for (DataColumnSpec column : inSpecs[0]) {
            final boolean number = column.getType().isCompatible(DoubleValue.class);
            doubles |= number;
            if (!number && !column.getType().isCompatible(StringValue.class)) {
                throw new InvalidSettingsException("Input table must only contain String, Int, or Doubles");
            }
        }
        if (doubles && m_format.delimiter().indexOf(m_format.decimal()) >= 0) {
            throw new InvalidSettingsException("The column delimiter '" + m_format.delimiter()
                    + "' contains the decimal separator. Choose another one of them.");
        }
        return new DataTableSpec[0];
    }

    @Override
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
            throws Exception {
        final Path file = m_file.resolve(peekFlowVariableString(FileChoice.WORKFLOW_FOLDER));
        final boolean exists = Files.exists(file);
        m_file.write(file, partial -> write(partial, inData[0], exists && m_file.appends(), exec));
        return new BufferedDataTable[0];
    }

    private void write(
            final Path file, final BufferedDataTable table, final boolean appending, final ExecutionContext exec)
            throws IOException, CanceledExecutionException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                OutputStream packed = m_format.gzip() ? new GZIPOutputStream(out) : out;
                Writer writer = new BufferedWriter(new OutputStreamWriter(packed, m_format.charset()));
                CloseableRowIterator rows = table.iterator()) {
            final DataTableSpec spec = table.getDataTableSpec();
            if (m_format.header() && !(appending && m_format.skipHeaderOnAppend())) {
                writer.write(header(spec) + m_format.newLine());
            }
            long index = 0;
            while (rows.hasNext()) {
                exec.checkCanceled();
                exec.setProgress((double) index++ / table.size());
                writer.write(line(rows.next(), spec) + m_format.newLine());
            }
        }
    }

    private String header(final DataTableSpec spec) {
        final StringJoiner line = new StringJoiner(m_format.delimiter());
        if (m_format.rowIds()) {
            line.add(m_format.quoted("row ID", false));
        }
        spec.forEach(column -> line.add(m_format.quoted(column.getName(), false)));
        return line.toString();
    }

    private String line(final DataRow row, final DataTableSpec spec) {
        final StringJoiner line = new StringJoiner(m_format.delimiter());
        if (m_format.rowIds()) {
            line.add(m_format.quoted(row.getKey().getString(), false));
        }
        for (int i = 0; i < spec.getNumColumns(); i++) {
            line.add(text(row.getCell(i), spec.getColumnSpec(i)));
        }
        return line.toString();
    }

    private String text(final DataCell cell, final DataColumnSpec column) {
        if (cell.isMissing()) {
            return m_format.missing();
        }
        if (!column.getType().isCompatible(DoubleValue.class)) {
            final String text = cell instanceof StringValue string ? string.getStringValue() : cell.toString();
            return m_format.quoted(text, false);
        }
        final boolean decimals = column.getType().equals(DoubleCell.TYPE) && !m_format.scientific();
        return m_format.quoted(
                decimals ? m_format.number(((DoubleValue) cell).getDoubleValue()) : cell.toString(), true);
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        final NodeSettingsWO inner = settings.addNodeSettings("settings");
        m_file.save(inner);
        m_format.save(settings, inner);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        CsvFormat.load(settings);
        new FileChoice("file_chooser_settings", true).load(settings.getNodeSettings("settings"));
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_format = CsvFormat.load(settings);
        m_file.load(settings.getNodeSettings("settings"));
    }
}
