// SPDX-License-Identifier: Apache-2.0
/** Modes of filters of typed things. */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes;
