// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkaugmenter;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class InkAugmenterNodeFactory extends ModernNodeFactory<InkAugmenterNodeModel> {

    /** For KNIME. */
    public InkAugmenterNodeFactory() {
        super(InkAugmenterParameters.class);
    }

    @Override
    public InkAugmenterNodeModel createNodeModel() {
        return new InkAugmenterNodeModel();
    }
}
