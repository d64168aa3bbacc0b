// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.testnodes;

import java.io.IOException;
import java.util.Base64;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

final class WorkNodeModel extends TestNodeModel {

    /** A picture of one transparent pixel. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private String mode = "ok";
    private int pause;

    WorkNodeModel() {
        super(new PortType[] {BufferedDataTable.TYPE}, new PortType[] {BufferedDataTable.TYPE, ImagePortObject.TYPE});
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] in) throws InvalidSettingsException {
        if ("refuse".equals(mode)) {
            throw new InvalidSettingsException("This node was told to refuse its input.");
        }
        return new PortObjectSpec[] {in[0], new ImagePortObjectSpec(PNGImageContent.TYPE)};
    }

    @Override
    protected PortObject[] execute(final PortObject[] in, final ExecutionContext exec) throws Exception {
        pause(pause, exec);
        switch (mode) {
            case "fail" -> throw new IOException("The disk is on fire.");
            case "explain" -> throw KNIMEException.of(createMessageBuilder()
                    .withSummary("No usable row.")
                    .addResolutions("Connect another table.")
                    .build()
                    .orElseThrow());
            case "warn" -> setWarningMessage("Something to know.");
            case "ok" -> exec.setMessage("working");
            default -> throw new IllegalStateException("Unknown mode " + mode);
        }
        final BufferedDataTable table = (BufferedDataTable) in[0];
        final BufferedDataContainer container = exec.createDataContainer(table.getSpec());
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                container.addRowToTable(rows.next());
            }
        }
        container.close();
        return new PortObject[] {
            container.getTable(),
            new ImagePortObject(new PNGImageContent(PIXEL), new ImagePortObjectSpec(PNGImageContent.TYPE))
        };
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        settings.addString("mode", mode);
        settings.addInt("pause", pause);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        settings.getString("mode");
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        mode = settings.getString("mode");
        pause = settings.getInt("pause", 0);
    }
}
