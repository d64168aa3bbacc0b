// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import org.knime.node.parameters.widget.choices.Label;

/** What happens if there is a file already where one is to be written. */
public enum IfExists {
    /** It stays. */
    @Label(value = "Fail", description = "The node refuses to replace it.")
    FAIL,
    /** It is replaced. */
    @Label(value = "Overwrite", description = "It is replaced, once the new one is complete.")
    OVERWRITE
}
