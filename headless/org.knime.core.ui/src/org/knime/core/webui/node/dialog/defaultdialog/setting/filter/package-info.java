// SPDX-License-Identifier: Apache-2.0
/** Modes of filters. */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter;
