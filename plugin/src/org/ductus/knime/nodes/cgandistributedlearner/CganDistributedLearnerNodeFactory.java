// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgandistributedlearner;

import org.ductus.knime.training.TrainingNodeFactory;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Factory of the node. */
public final class CganDistributedLearnerNodeFactory extends TrainingNodeFactory<CganDistributedLearnerNodeModel> {

    /** For KNIME. */
    public CganDistributedLearnerNodeFactory() {
        super(CganDistributedLearnerParameters.class);
    }

    @Override
    protected CganDistributedLearnerNodeModel createNodeModel(PortsConfiguration ports) {
        return new CganDistributedLearnerNodeModel(ports);
    }
}
