// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.dl4jwriter;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class Dl4jWriterNodeFactory extends ModernNodeFactory<Dl4jWriterNodeModel> {

    /** For KNIME. */
    public Dl4jWriterNodeFactory() {
        super(Dl4jWriterParameters.class);
    }

    @Override
    public Dl4jWriterNodeModel createNodeModel() {
        return new Dl4jWriterNodeModel();
    }
}
