// SPDX-License-Identifier: Apache-2.0
/** What goes wrong when a dialog computes. */
package org.knime.core.webui.node.dialog.defaultdialog.util.updates;
