// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.port;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a latent partition before it is made: the size of its vectors and how they are drawn. */
public final class LatentPartitionPortObjectSpec extends AbstractSimplePortObjectSpec {

    private static final String DIMENSIONS = "dimensions";

    private static final String SAMPLING = "sampling";

    private int m_dimensions;

    private String m_sampling;

    /** For the serializer. */
    public LatentPartitionPortObjectSpec() {}

    /**
     * @param dimensions size of a latent vector
     * @param sampling name of the way in which latent vectors are drawn
     */
    public LatentPartitionPortObjectSpec(int dimensions, String sampling) {
        m_dimensions = dimensions;
        m_sampling = sampling;
    }

    /** {@return the size of a latent vector} */
    public int dimensions() {
        return m_dimensions;
    }

    /** {@return the name of the way in which latent vectors are drawn} */
    public String sampling() {
        return m_sampling;
    }

    @Override
    protected void save(ModelContentWO model) {
        model.addInt(DIMENSIONS, m_dimensions);
        model.addString(SAMPLING, m_sampling);
    }

    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        m_dimensions = model.getInt(DIMENSIONS);
        m_sampling = model.getString(SAMPLING);
    }

    /** Named in plugin.xml. */
    public static final class Serializer
            extends AbstractSimplePortObjectSpecSerializer<LatentPartitionPortObjectSpec> {}
}
