// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;
import org.knime.core.node.config.base.ConfigBaseWO;

/** The issue a message is about. */
interface Issue {

    /** Kind of an issue, saved beside it. */
    enum Type {
        /** An issue with one row of an input table. */
        TABLE_ROW,
        /** Any other issue. */
        TEXT;

        static Issue load(final ConfigBaseRO config) throws InvalidSettingsException {
            var name = config.getString("type");
            if (TABLE_ROW.name().equals(name)) {
                return RowIssue.load(config);
            }
            if (TEXT.name().equals(name)) {
                return DefaultIssue.load(config);
            }
            throw new InvalidSettingsException("Invalid type: " + name);
        }
    }

    /** The issue as lines of text. */
    String toPreformatted();

    /** The kind. */
    Type getType();

    /** Saves everything but the kind. */
    void saveTo(ConfigBaseWO config);
}
