// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port.image;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** An image as a port object. Stored as one entry, named after the class of its content; here only PNG is readable. */
public class ImagePortObject extends AbstractPortObject {

    /** Registered for this class. */
    public static final class Serializer extends AbstractPortObjectSerializer<ImagePortObject> {}

    /** Type of the port. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(ImagePortObject.class);

    /** Type of the port, optional. */
    public static final PortType TYPE_OPTIONAL =
            PortTypeRegistry.getInstance().getPortType(ImagePortObject.class, true);

    private ImageContent m_content;

    private ImagePortObjectSpec m_spec;

    /** For the serializer. */
    public ImagePortObject() {}

    /** An image of that content; neither argument may be null. */
    public ImagePortObject(final ImageContent content, final ImagePortObjectSpec spec) {
        m_content = Objects.requireNonNull(content, "The content of an image must not be null.");
        m_spec = Objects.requireNonNull(spec, "The spec of an image must not be null.");
    }

    /** The image as a cell; missing if the content does not make cells of the type in the spec. */
    public DataCell toDataCell() {
        var cell = m_content.toImageCell();
        if (m_spec.getDataType().isASuperTypeOf(cell.getType())) {
            return cell;
        }
        NodeLogger.getLogger(ImagePortObject.class)
                .coding("The image makes cells of type " + cell.getType() + ", but its spec says "
                        + m_spec.getDataType() + ".");
        return DataType.getMissingCell();
    }

    @Override
    public String getSummary() {
        return m_content.getSummary();
    }

    @Override
    public ImagePortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    public JComponent[] getViews() {
        var scroll = new JScrollPane(new Painted(m_content));
        scroll.setName("Image");
        return new JComponent[] {scroll};
    }

    private static final class Painted extends JComponent {

        private static final long serialVersionUID = 1;

        private final transient ImageContent m_image;

        Painted(final ImageContent image) {
            m_image = image;
        }

        @Override
        protected void paintComponent(final Graphics g) {
            super.paintComponent(g);
            m_image.paint((Graphics2D) g, getWidth(), getHeight());
        }

        @Override
        public Dimension getPreferredSize() {
            return m_image.getPreferredSize();
        }
    }

    @Override
    protected void load(final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        var entry = in.getNextEntry();
        if (entry == null || !entry.getName().equals(PNGImageContent.class.getName())) {
            throw new IOException("The image is of the kind " + entry + ", but only PNG images can be read.");
        }
        m_content = new PNGImageContent(in);
        m_spec = (ImagePortObjectSpec) spec;
    }

    @Override
    protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        out.putNextEntry(new ZipEntry(m_content.getClass().getName()));
        m_content.save(out);
        out.closeEntry();
    }
}
