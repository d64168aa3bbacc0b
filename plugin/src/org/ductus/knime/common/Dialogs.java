// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import org.knime.core.webui.node.dialog.NodeDialog;
import org.knime.core.webui.node.dialog.SettingsType;
import org.knime.core.webui.node.dialog.defaultdialog.DefaultNodeDialog;
import org.knime.node.parameters.NodeParameters;

/** Dialogs made from parameters. */
@SuppressWarnings("restriction")
final class Dialogs {

    private Dialogs() {}

    static NodeDialog of(Class<? extends NodeParameters> parameters) {
        return new DefaultNodeDialog(SettingsType.MODEL, parameters);
    }
}
