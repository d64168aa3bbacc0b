// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

import java.util.EventListener;
import org.knime.core.node.message.Message;

/** Is told when the warning of a node model changes. */
public interface NodeModelWarningListener extends EventListener {

    /** The new warning; null if it was cleared. */
    void warningChanged(Message warning);
}
