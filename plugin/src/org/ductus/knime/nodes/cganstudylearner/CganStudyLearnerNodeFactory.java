// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class CganStudyLearnerNodeFactory extends ModernNodeFactory<CganStudyLearnerNodeModel> {

    /** For KNIME. */
    public CganStudyLearnerNodeFactory() {
        super(CganStudyLearnerParameters.class);
    }

    @Override
    public CganStudyLearnerNodeModel createNodeModel() {
        return new CganStudyLearnerNodeModel();
    }
}
