// SPDX-License-Identifier: Apache-2.0
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter;

import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.util.PatternFilter.PatternMode;

/** How names are chosen. */
@SuppressWarnings("javadoc")
public enum StringFilterMode {
    MANUAL,
    REGEX,
    WILDCARD;

    /** The mode of a pattern filter. */
    public PatternMode toPatternMode() {
        if (this == MANUAL) {
            throw new IllegalStateException("Choosing by hand has no pattern.");
        }
        return PatternMode.valueOf(name());
    }
}
