// SPDX-License-Identifier: Apache-2.0
/** Kinds of conditions. */
package org.knime.core.webui.node.dialog.defaultdialog.widget.updates.predicates;
