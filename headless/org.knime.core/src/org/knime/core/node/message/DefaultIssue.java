// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;
import org.knime.core.node.util.CheckUtils;

record DefaultIssue(String text) implements Issue {

    private static final String KEY_TEXT = "preformatted";

    DefaultIssue {
        CheckUtils.checkArgumentNotNull(text);
    }

    @Override
    public String toPreformatted() {
        return text;
    }

    @Override
    public Type getType() {
        return Type.TEXT;
    }

    @Override
    public void saveTo(final ConfigBaseWO config) {
        config.addString(KEY_TEXT, text);
    }

    static DefaultIssue load(final ConfigBaseRO config) throws InvalidSettingsException {
        return new DefaultIssue(config.getString(KEY_TEXT));
    }
}
