// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkrealismscorer;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class InkRealismScorerNodeFactory extends ModernNodeFactory<InkRealismScorerNodeModel> {

    /** For KNIME. */
    public InkRealismScorerNodeFactory() {
        super(InkRealismScorerParameters.class);
    }

    @Override
    public InkRealismScorerNodeModel createNodeModel() {
        return new InkRealismScorerNodeModel();
    }
}
