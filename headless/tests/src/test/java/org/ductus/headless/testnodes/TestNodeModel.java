// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.testnodes;

import java.io.File;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeModel;
import org.knime.core.node.port.PortType;

/** What the test nodes share. */
abstract class TestNodeModel extends NodeModel {

    private static final long TICK_MILLIS = 10;

    TestNodeModel(final PortType[] in, final PortType[] out) {
        super(in, out);
    }

    /** Waits, with progress, until it is cancelled. */
    static void pause(final int millis, final ExecutionContext exec) throws Exception {
        final long end = System.nanoTime() + millis * 1_000_000L;
        for (long left = millis; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            exec.checkCanceled();
            final long waited = millis - left;
            exec.setProgress((double) waited / millis, () -> "waited " + waited + " ms");
            Thread.sleep(TICK_MILLIS);
        }
    }

    @Override
    protected void reset() {}

    @Override
    protected void loadInternals(final File dir, final ExecutionMonitor exec) {}

    @Override
    protected void saveInternals(final File dir, final ExecutionMonitor exec) {}
}
