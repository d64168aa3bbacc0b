// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.ductus.engine.Plural;
import org.ductus.engine.cgan.CganModel;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A trained cGAN on its way between nodes; saved in Ductus's own model format, which names no class. */
public final class CganModelPortObject extends AbstractPortObject {

    /** The port type. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(CganModelPortObject.class);

    private static final String ENTRY = "model.bin";

    private CganModel m_model;

    /** For the serializer. */
    public CganModelPortObject() {}

    /**
     * @param model the model
     */
    public CganModelPortObject(CganModel model) {
        m_model = model;
    }

    /** {@return the model} */
    public CganModel model() {
        return m_model;
    }

    @Override
    public CganModelPortObjectSpec getSpec() {
        return new CganModelPortObjectSpec(
                m_model.config().steps(),
                m_model.partition().dimensions(),
                m_model.partition().config().sampling().displayName());
    }

    @Override
    public String getSummary() {
        var config = m_model.config();
        return Plural.of(m_model.classes().size(), "class") + ", "
                + Plural.of(m_model.history().size(), "epoch") + ", seed " + config.seed()
                + ", "
                + m_model.partition().config().sampling().displayName() + ", latent size "
                + m_model.partition().dimensions() + ", 3 ConvGRU layers of " + config.filters() + " filters (kernel "
                + config.kernel() + "), discriminator "
                + config.discriminatorWidths().get(0) + " and "
                + config.discriminatorWidths().get(1) + ", " + config.steps() + " vectors, data "
                + m_model.provenance().dataFingerprint() + ", model " + m_model.fingerprint();
    }

    /** What a table shows of a model that is in a cell. */
    @Override
    public String toString() {
        return getSummary();
    }

    @Override
    public JComponent[] getViews() {
        return ModelView.of(m_model);
    }

    @Override
    protected void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        out.putNextEntry(new ZipEntry(ENTRY));
        m_model.write(out);
        out.closeEntry();
    }

    @Override
    protected void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        ZipEntries.expect(in, ENTRY);
        m_model = CganModel.read(in);
    }

    /** Named in plugin.xml. */
    public static final class Serializer extends AbstractPortObjectSerializer<CganModelPortObject> {}
}
