// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.port;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** What is known of a cGAN model before it is trained. */
public final class CganModelPortObjectSpec extends AbstractSimplePortObjectSpec {

    private static final String VECTORS = "vectors";

    private static final String DIMENSIONS = "dimensions";

    private static final String SAMPLING = "sampling";

    private int m_vectors;

    private int m_dimensions;

    private String m_sampling;

    /** For the serializer. */
    public CganModelPortObjectSpec() {}

    /**
     * @param vectors vectors of a sample, or 0 where the training table doesn't say
     * @param dimensions size of a latent vector
     * @param sampling name of the way in which latent vectors are drawn
     */
    public CganModelPortObjectSpec(int vectors, int dimensions, String sampling) {
        m_vectors = vectors;
        m_dimensions = dimensions;
        m_sampling = sampling;
    }

    /** {@return vectors of a sample, or 0 where they are not known yet} */
    public int vectors() {
        return m_vectors;
    }

    /** {@return the size of a latent vector} */
    public int dimensions() {
        return m_dimensions;
    }

    /** {@return the name of the way in which latent vectors were drawn} */
    public String sampling() {
        return m_sampling;
    }

    @Override
    protected void save(ModelContentWO model) {
        model.addInt(VECTORS, m_vectors);
        model.addInt(DIMENSIONS, m_dimensions);
        model.addString(SAMPLING, m_sampling);
    }

    @Override
    protected void load(ModelContentRO model) throws InvalidSettingsException {
        m_vectors = model.getInt(VECTORS);
        m_dimensions = model.getInt(DIMENSIONS);
        m_sampling = model.getString(SAMPLING);
    }

    /** Named in plugin.xml. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<CganModelPortObjectSpec> {}
}
