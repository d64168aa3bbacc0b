// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentpartition;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class LatentPartitionNodeFactory extends ModernNodeFactory<LatentPartitionNodeModel> {

    /** For KNIME. */
    public LatentPartitionNodeFactory() {
        super(LatentPartitionParameters.class);
    }

    @Override
    public LatentPartitionNodeModel createNodeModel() {
        return new LatentPartitionNodeModel();
    }
}
