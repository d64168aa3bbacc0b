// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** A node model that holds tables, which are saved and loaded with an executed node. */
public interface BufferedDataTableHolder {

    /** The held tables, asked for once after execution; null for none. */
    BufferedDataTable[] getInternalTables();

    /** Gives the held tables back to the model of a loaded, executed node. */
    void setInternalTables(BufferedDataTable[] tables);
}
