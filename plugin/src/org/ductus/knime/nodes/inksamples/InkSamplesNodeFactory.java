// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksamples;

import org.ductus.knime.common.ModernNodeFactory;

/** Factory of the node. */
public final class InkSamplesNodeFactory extends ModernNodeFactory<InkSamplesNodeModel> {

    /** For KNIME. */
    public InkSamplesNodeFactory() {
        super(InkSamplesParameters.class);
    }

    @Override
    public InkSamplesNodeModel createNodeModel() {
        return new InkSamplesNodeModel();
    }
}
