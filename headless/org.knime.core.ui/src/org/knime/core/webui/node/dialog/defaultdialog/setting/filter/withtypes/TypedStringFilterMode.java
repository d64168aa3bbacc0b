// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes;

/** How typed things are chosen. */
@SuppressWarnings("javadoc")
public enum TypedStringFilterMode {
    MANUAL,
    REGEX,
    WILDCARD,
    TYPE
}
