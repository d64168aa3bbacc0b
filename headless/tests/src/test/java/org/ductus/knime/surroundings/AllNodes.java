// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.surroundings;

import org.ductus.knime.Bundle;
import org.ductus.knime.TinyTraining;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.NodeDialogFactory;
import org.knime.core.webui.node.dialog.defaultdialog.DefaultNodeDialog;

/** Makes every node with its dialog and settings, as KNIME does when a workflow is opened. */
final class AllNodes {

    /** Printed once all are there. */
    static final String READY = "All nodes are ready.";

    private AllNodes() {}

    /** Makes the nodes; needs no native library. */
    public static void main(final String[] arguments) throws Exception {
        for (var type : Bundle.factories()) {
            final var factory = type.getConstructor().newInstance();
            final Node node = new Node(factory);
            node.saveSettingsTo(new NodeSettings("model"));
            if (factory instanceof NodeDialogFactory dialogs
                    && dialogs.createNodeDialog() instanceof DefaultNodeDialog dialog) {
                dialog.describe();
            }
        }
        TinyTraining.table();
        TinyTraining.partition();
        System.out.println(READY);
    }
}
