// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkwriter;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class InkWriterNodeFactory extends ModernNodeFactory<InkWriterNodeModel> {

    /** For KNIME. */
    public InkWriterNodeFactory() {
        super(InkWriterParameters.class);
    }

    @Override
    public InkWriterNodeModel createNodeModel() {
        return new InkWriterNodeModel();
    }
}
