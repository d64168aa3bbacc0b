// SPDX-License-Identifier: Apache-2.0
/** Dialogs that follow from a class of parameters, and how its fields are saved. */
package org.knime.core.webui.node.dialog.defaultdialog;
