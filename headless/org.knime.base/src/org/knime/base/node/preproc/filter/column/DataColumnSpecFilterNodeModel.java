// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node.preproc.filter.column;

import org.knime.base.node.BaseNodeModel;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortType;

/** Keeps the columns that a {@link NameFilter} lets pass. */
final class DataColumnSpecFilterNodeModel extends BaseNodeModel {

    private NameFilter m_filter;

    DataColumnSpecFilterNodeModel() {
        super(new PortType[] {BufferedDataTable.TYPE}, new PortType[] {BufferedDataTable.TYPE});
    }

    @Override
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        return new DataTableSpec[] {rearranger(inSpecs[0]).createSpec()};
    }

    @Override
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
            throws Exception {
        final ColumnRearranger rearranger = rearranger(inData[0].getDataTableSpec());
        return new BufferedDataTable[] {exec.createColumnRearrangeTable(inData[0], rearranger, exec)};
    }

    private ColumnRearranger rearranger(final DataTableSpec spec) {
        if (m_filter == null) {
            m_filter = NameFilter.all(spec.getColumnNames());
        }
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.keepOnly(m_filter.kept(spec.getColumnNames()));
        return rearranger;
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        if (m_filter != null) {
            m_filter.save(settings);
        }
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        NameFilter.load(settings);
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_filter = NameFilter.load(settings);
    }
}
