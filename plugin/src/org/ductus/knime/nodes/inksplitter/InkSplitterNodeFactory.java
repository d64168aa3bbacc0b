// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksplitter;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class InkSplitterNodeFactory extends ModernNodeFactory<InkSplitterNodeModel> {

    /** For KNIME. */
    public InkSplitterNodeFactory() {
        super(InkSplitterParameters.class);
    }

    @Override
    public InkSplitterNodeModel createNodeModel() {
        return new InkSplitterNodeModel();
    }
}
