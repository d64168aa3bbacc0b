// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpreprocessor;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class InkPreprocessorNodeFactory extends ModernNodeFactory<InkPreprocessorNodeModel> {

    /** For KNIME. */
    public InkPreprocessorNodeFactory() {
        super(InkPreprocessorParameters.class);
    }

    @Override
    public InkPreprocessorNodeModel createNodeModel() {
        return new InkPreprocessorNodeModel();
    }
}
