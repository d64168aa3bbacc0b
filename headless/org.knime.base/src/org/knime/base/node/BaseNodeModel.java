// SPDX-License-Identifier: Apache-2.0
package org.knime.base.node;

import java.io.File;
import java.io.IOException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeModel;
import org.knime.core.node.port.PortType;

/** A node model without internals. */
public abstract class BaseNodeModel extends NodeModel {

    /** A node with the given ports. */
    protected BaseNodeModel(final PortType[] in, final PortType[] out) {
        super(in, out);
    }

    @Override
    protected void reset() {
        // Nothing is kept between runs.
    }

    @Override
    protected void loadInternals(final File dir, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        // Nothing is kept between runs.
    }

    @Override
    protected void saveInternals(final File dir, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        // Nothing is kept between runs.
    }
}
