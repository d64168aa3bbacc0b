// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkreader;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class InkReaderNodeFactory extends ModernNodeFactory<InkReaderNodeModel> {

    /** For KNIME. */
    public InkReaderNodeFactory() {
        super(InkReaderParameters.class);
    }

    @Override
    public InkReaderNodeModel createNodeModel() {
        return new InkReaderNodeModel();
    }
}
