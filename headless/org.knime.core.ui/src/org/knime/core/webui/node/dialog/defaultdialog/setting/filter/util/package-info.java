// SPDX-License-Identifier: Apache-2.0
/** Parts of filters. */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util;
