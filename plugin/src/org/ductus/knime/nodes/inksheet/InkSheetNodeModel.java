// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.picture.InkSheet;
import org.ductus.engine.picture.InkSheetConfig;
import org.ductus.engine.picture.SheetEntry;
import org.ductus.engine.report.HtmlPage;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.ViewedNodeModel;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/** Draws the first samples of each class on one sheet. */
final class InkSheetNodeModel extends ViewedNodeModel<InkSheetParameters> {

    /** Pixels of the image for each pixel of the sheet, so that it stays crisp on fine screens and paper. */
    private static final double RESOLUTION = 2;

    InkSheetNodeModel() {
        super(new PortType[] {BufferedDataTable.TYPE}, new PortType[] {ImagePortObject.TYPE}, InkSheetParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkSheetParameters parameters)
            throws InvalidSettingsException {
        var table = (DataTableSpec) inputs[0];
        DrawnColumn.of(table, parameters.m_inkColumn);
        LabelColumn.of(table, parameters.m_classColumn);
        return new PortObjectSpec[] {new ImagePortObjectSpec(PNGImageContent.TYPE)};
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkSheetParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[0];
        Refusals.empty(table, "sample");
        InkSheetConfig config = parameters.config();
        InkSheet sheet = InkSheet.of(config, entries(table, parameters, config, new MonitoredProgress(exec)));
        exec.setMessage("Drawing");
        byte[] png = sheet.png(RESOLUTION);
        show(() -> new HtmlPage(config.title().isEmpty() ? "Ink sheet" : config.title())
                .picture(sheet.svg(), "ink-sheet.svg", "Sheet of ink: the first samples of each class")
                .content());
        return new PortObject[] {
            new ImagePortObject(new PNGImageContent(png), new ImagePortObjectSpec(PNGImageContent.TYPE))
        };
    }

    /** The first samples of each class; only these are held in memory. */
    private static List<SheetEntry> entries(
            BufferedDataTable table, InkSheetParameters parameters, InkSheetConfig config, MonitoredProgress progress)
            throws Exception {
        var drawn = DrawnColumn.of(table.getDataTableSpec(), parameters.m_inkColumn);
        var classes = LabelColumn.of(table.getDataTableSpec(), parameters.m_classColumn);
        Map<String, Integer> counts = new HashMap<>();
        List<SheetEntry> entries = new ArrayList<>();
        long done = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                progress.report((double) done++ / table.size(), () -> "Collecting samples");
                String label = classes.read(row);
                if (counts.merge(label, 1, Integer::sum) <= config.samplesPerClass()) {
                    entries.add(new SheetEntry(label, drawn.read(row)));
                }
            }
        }
        return entries;
    }
}
