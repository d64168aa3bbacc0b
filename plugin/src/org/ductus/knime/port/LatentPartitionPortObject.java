// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.ductus.engine.Plural;
import org.ductus.engine.latent.LatentPartition;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A latent partition on its way between nodes; saved as strict JSON. */
public final class LatentPartitionPortObject extends AbstractPortObject {

    /** The port type. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(LatentPartitionPortObject.class);

    private static final String ENTRY = "partition.json";

    private static final int LARGEST = 1 << 30;

    private LatentPartition m_partition;

    /** For the serializer. */
    public LatentPartitionPortObject() {}

    /**
     * @param partition the partition
     */
    public LatentPartitionPortObject(LatentPartition partition) {
        m_partition = partition;
    }

    /** {@return the partition} */
    public LatentPartition partition() {
        return m_partition;
    }

    @Override
    public LatentPartitionPortObjectSpec getSpec() {
        return new LatentPartitionPortObjectSpec(
                m_partition.dimensions(), m_partition.config().sampling().displayName());
    }

    @Override
    public String getSummary() {
        return Plural.of(m_partition.classes().size(), "class") + ", "
                + Plural.of(m_partition.dimensions(), "dimension") + ", "
                + m_partition.config().sampling().displayName();
    }

    @Override
    public JComponent[] getViews() {
        return ModelView.of(m_partition);
    }

    @Override
    protected void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        out.putNextEntry(new ZipEntry(ENTRY));
        out.write(m_partition.toJson());
        out.closeEntry();
    }

    @Override
    protected void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        ZipEntries.expect(in, ENTRY);
        m_partition = LatentPartition.ofJson(ZipEntries.read(in, ENTRY, LARGEST));
    }

    /** Named in plugin.xml. */
    public static final class Serializer extends AbstractPortObjectSerializer<LatentPartitionPortObject> {}
}
