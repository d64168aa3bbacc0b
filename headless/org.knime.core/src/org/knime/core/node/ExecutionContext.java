// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.Optional;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.DataContainerSettings;

/** What an executing node makes its tables with. */
public class ExecutionContext extends ExecutionMonitor {

    private final Node m_node;

    /**
     * A context of that node, which may be null outside a workflow.
     *
     * @deprecated in KNIME contexts are made by the workflow
     */
    @Deprecated
    public ExecutionContext(final NodeProgressMonitor progMon, final Node node) {
        super(progMon);
        m_node = node;
    }

    /** A table with the rows of another; that itself where it is one of a workflow. */
    public BufferedDataTable createBufferedDataTable(final DataTable table, final ExecutionMonitor subProgressMon)
            throws CanceledExecutionException {
        if (table instanceof BufferedDataTable buffered) {
            return buffered;
        }
        var rows = createDataContainer(table.getDataTableSpec(), true);
        long index = 0;
        try {
            for (var row : table) {
                long done = ++index;
                subProgressMon.setMessage(() -> "Caching row " + done + " (\"" + row.getKey() + "\")");
                subProgressMon.checkCanceled();
                rows.addRowToTable(row);
            }
        } finally {
            rows.close();
        }
        return rows.getTable();
    }

    /** Tables with the rows of others. */
    public BufferedDataTable[] createBufferedDataTables(final DataTable[] tables, final ExecutionMonitor exec)
            throws CanceledExecutionException {
        var copies = new BufferedDataTable[tables.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = createBufferedDataTable(tables[i], exec.createSubProgress(1.0 / copies.length));
        }
        return copies;
    }

    /** A container that keeps the domains of the spec up to date. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return createDataContainer(spec, true);
    }

    /** A container; with {@code initDomain} it starts from the domains of the spec. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final boolean initDomain) {
        return createDataContainer(
                spec,
                DataContainerSettings.builder()
                        .withInitializedDomain(initDomain)
                        .build());
    }

    /** A container that works as the settings say. */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        return new BufferedDataContainer(spec, settings);
    }

    /** A table with columns added, removed, replaced or moved. */
    public BufferedDataTable createColumnRearrangeTable(
            final BufferedDataTable in, final ColumnRearranger rearranger, final ExecutionMonitor subProgressMon)
            throws CanceledExecutionException {
        return TableOperations.rearrange(this, in, rearranger, subProgressMon);
    }

    /** The same rows with another spec, with as many columns. */
    public BufferedDataTable createSpecReplacerTable(final BufferedDataTable in, final DataTableSpec newSpec) {
        return TableOperations.replaceSpec(in, newSpec);
    }

    /** The same rows as a table of its own. */
    public BufferedDataTable createWrappedTable(final BufferedDataTable in) {
        return new BufferedDataTable(in, in.size());
    }

    /** A table without rows. */
    public BufferedDataTable createVoidTable(final DataTableSpec spec) {
        var rows = createDataContainer(spec);
        rows.close();
        return rows.getTable();
    }

    /** The rows of all tables one after the other; equal row keys fail. */
    public BufferedDataTable createConcatenateTable(final ExecutionMonitor exec, final BufferedDataTable... tables)
            throws CanceledExecutionException {
        return createConcatenateTable(exec, Optional.empty(), true, tables);
    }

    /** The rows of all tables one after the other; equal row keys get the suffix. */
    public BufferedDataTable createConcatenateTable(
            final ExecutionMonitor exec,
            final Optional<String> rowKeyDuplicateSuffix,
            final boolean duplicatesPreCheck,
            final BufferedDataTable... tables)
            throws CanceledExecutionException {
        return TableOperations.concatenate(this, exec, rowKeyDuplicateSuffix, tables);
    }

    /** The columns of both tables, which have the same row keys in the same order. */
    public BufferedDataTable createJoinedTable(
            final BufferedDataTable left, final BufferedDataTable right, final ExecutionMonitor exec)
            throws CanceledExecutionException {
        return TableOperations.join(this, left, right, exec);
    }

    /** Frees a table; here tables are freed when nothing refers to them. */
    public void clearTable(final BufferedDataTable table) {
        // nothing to free
    }

    /** A part that makes up that share of this context's progress. */
    public ExecutionContext createSubExecutionContext(final double maxProg) {
        return part(createSubProgress(maxProg));
    }

    /** A part whose messages are not shown. */
    public ExecutionContext createSilentSubExecutionContext(final double maxProg) {
        return part(createSilentSubProgress(maxProg));
    }

    @SuppressWarnings("deprecation")
    private ExecutionContext part(final ExecutionMonitor progress) {
        return new ExecutionContext(progress.getProgressMonitor(), m_node);
    }
}
