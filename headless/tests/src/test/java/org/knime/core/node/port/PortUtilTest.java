// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.NoSuchElementException;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import org.junit.jupiter.api.Test;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/**
 * Port objects are written as KNIME's Model Writer does, and only registered classes can be copied. In KNIME: {@code
 * knime-core/org.knime.core/src/eclipse/org/knime/core/node}: {@code port/PortUtil.java} (writeObjectToStream, readObjectFromStream), {@code Node.java} (copyPortObject),
 * {@code port/PortTypeRegistry.java} (getPortType), {@code port/PortType.java} (isSuperTypeOf, equals).
 */
class PortUtilTest {

    private static ImagePortObject image() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ImagePortObject(
                new PNGImageContent(bytes.toByteArray()), new ImagePortObjectSpec(PNGImageContent.TYPE));
    }

    /** Entries of the file and its way back. */
    @Test
    void writesAndReads() throws Exception {
        var out = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(image(), out, new ExecutionMonitor());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("content.xml");
            assertThat(zip.getNextEntry().getName()).isEqualTo("objectSpec.file");
            assertThat(zip.getNextEntry().getName()).isEqualTo("object.file");
        }
        var copy = PortUtil.readObjectFromStream(new ByteArrayInputStream(out.toByteArray()), new ExecutionMonitor());
        assertThat(copy).isInstanceOf(ImagePortObject.class);
        assertThat(copy.getSummary()).isEqualTo(image().getSummary());
        assertThat(PortUtil.readObjectSpecFromStream(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(image().getSpec());
    }

    /** The first entry of a port's own file is empty; the class name follows in meta.xml. */
    @Test
    void beginsObjectsWithAnEmptyEntry() throws Exception {
        var out = new ByteArrayOutputStream();
        PortUtil.writeObject(image(), out, new ExecutionMonitor());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("portObject.file");
            assertThat(zip.readAllBytes()).isEmpty();
            assertThat(zip.getNextEntry().getName()).isEqualTo("meta.xml");
        }
    }

    /** An unregistered class has the generic type, and cannot be copied: "No value present". */
    @Test
    void cannotCopyUnregisteredClasses() {
        var type = PortTypeRegistry.getInstance().getPortType(Unregistered.class);
        assertThat(type.getPortObjectClass()).isEqualTo(PortObject.class);
        assertThatThrownBy(() -> PortUtil.copy(new Unregistered(), new ExecutionMonitor()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No value present");
    }

    /** A generic port takes tables; types are equal whether optional or not. */
    @Test
    void comparesTypes() {
        assertThat(PortObject.TYPE.isSuperTypeOf(BufferedDataTable.TYPE)).isTrue();
        assertThat(BufferedDataTable.TYPE.isSuperTypeOf(PortObject.TYPE)).isFalse();
        assertThat(BufferedDataTable.TYPE).isEqualTo(BufferedDataTable.TYPE_OPTIONAL);
        assertThat(BufferedDataTable.TYPE_OPTIONAL.isOptional()).isTrue();
    }

    private static final class Unregistered implements PortObject {

        @Override
        public String getSummary() {
            return "unregistered";
        }

        @Override
        public PortObjectSpec getSpec() {
            return () -> new JComponent[0];
        }

        @Override
        public JComponent[] getViews() {
            return new JComponent[0];
        }
    }
}
