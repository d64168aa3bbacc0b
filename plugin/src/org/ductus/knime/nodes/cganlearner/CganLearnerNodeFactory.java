// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganlearner;

import org.ductus.knime.training.TrainingNodeFactory;
import org.ductus.knime.training.TrainingParameters;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Factory of the node. */
public final class CganLearnerNodeFactory extends TrainingNodeFactory<CganLearnerNodeModel> {

    /** For KNIME. */
    public CganLearnerNodeFactory() {
        super(TrainingParameters.class);
    }

    @Override
    protected CganLearnerNodeModel createNodeModel(PortsConfiguration ports) {
        return new CganLearnerNodeModel(ports);
    }
}
