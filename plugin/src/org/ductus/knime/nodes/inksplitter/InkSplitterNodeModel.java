// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksplitter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.ductus.engine.score.HeldOut;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.Seed;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Splits real ink so that no writer is on both sides. */
final class InkSplitterNodeModel extends ParametersNodeModel<InkSplitterParameters> {

    InkSplitterNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                InkSplitterParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkSplitterParameters parameters)
            throws InvalidSettingsException {
        var table = (DataTableSpec) inputs[0];
        LabelColumn.of(table, parameters.m_classColumn);
        LabelColumn.writers(table, parameters.m_writerColumn);
        return new PortObjectSpec[] {table, table};
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkSplitterParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[0];
        Refusals.empty(table, "sample");
        DataTableSpec spec = table.getDataTableSpec();
        var classes = LabelColumn.of(spec, parameters.m_classColumn);
        LabelColumn column = LabelColumn.writers(spec, parameters.m_writerColumn);
        var progress = new MonitoredProgress(exec);
        List<String> labels = new ArrayList<>();
        List<String> writers = new ArrayList<>();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                progress.report(0, () -> "Reading row " + (labels.size() + 1) + " of " + table.size());
                labels.add(classes.read(row));
                writers.add(column == null ? "" : column.read(row));
            }
        }
        long seed = Seed.of(parameters.m_fixedSeed, parameters.m_seed);
        BitSet heldOut = HeldOut.of(labels, writers, parameters.m_heldOutShare, seed);
        warnOfShared(column == null, writers, heldOut);
        var known = exec.createDataContainer(spec);
        var held = exec.createDataContainer(spec);
        int i = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                int now = i++;
                progress.report((double) now / table.size(), () -> "Row " + now + " of " + table.size());
                (heldOut.get(now) ? held : known).addRowToTable(rows.next());
            }
        }
        known.close();
        held.close();
        pushSeed(seed);
        return new PortObject[] {known.getTable(), held.getTable()};
    }

    private void warnOfShared(boolean unknown, List<String> writers, BitSet heldOut) {
        TreeSet<String> known = new TreeSet<>();
        TreeSet<String> held = new TreeSet<>();
        for (int i = 0; i < writers.size(); i++) {
            (heldOut.get(i) ? held : known).add(writers.get(i));
        }
        if (unknown) {
            setWarningMessage("No column says who wrote the samples, so samples of each class are held out.");
        } else if (known.stream().anyMatch(held::contains)) {
            setWarningMessage(
                    "Whole writers can't be held out, because a class would then be on one side only, or there is"
                            + " one writer: samples of each class are held out instead.");
        }
    }
}
