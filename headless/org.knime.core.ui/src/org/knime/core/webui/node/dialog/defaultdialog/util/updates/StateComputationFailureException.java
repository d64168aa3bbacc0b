// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.util.updates;

/** Nothing can be computed now, and what is shown stays. */
public final class StateComputationFailureException extends Exception {

    private static final long serialVersionUID = 1;
}
