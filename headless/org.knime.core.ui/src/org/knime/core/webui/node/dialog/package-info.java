// SPDX-License-Identifier: Apache-2.0
/** Web dialogs of nodes. */
package org.knime.core.webui.node.dialog;
