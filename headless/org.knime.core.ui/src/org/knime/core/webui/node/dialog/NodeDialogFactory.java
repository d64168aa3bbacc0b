// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog;

/** A factory of nodes with a web dialog. */
public interface NodeDialogFactory {

    /** Whether nodes have the dialog. */
    default boolean hasNodeDialog() {
        return true;
    }

    /** The dialog. */
    NodeDialog createNodeDialog();
}
