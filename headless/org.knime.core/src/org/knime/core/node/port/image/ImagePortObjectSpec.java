// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port.image;

import javax.swing.JComponent;
import javax.swing.JLabel;
import org.knime.core.data.DataType;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** The kind of an image: the type of the cell it can become. */
public final class ImagePortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Registered for this class. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<ImagePortObjectSpec> {}

    private DataType m_type;

    /** For images that become cells of that type. */
    public ImagePortObjectSpec(final DataType type) {
        m_type = type;
    }

    /** For the serializer. */
    public ImagePortObjectSpec() {}

    /** Type of the cell. */
    public DataType getDataType() {
        return m_type;
    }

    @Override
    public JComponent[] getViews() {
        var label = new JLabel("Image of type " + m_type);
        label.setName("Image Spec");
        return new JComponent[] {label};
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        m_type = DataType.load(model);
    }

    @Override
    protected void save(final ModelContentWO model) {
        m_type.save(model);
    }
}
