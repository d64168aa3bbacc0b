// SPDX-License-Identifier: Apache-2.0
package org.knime.core.internal;

import org.knime.core.node.message.Message;

/** An exception that carries a structured message. */
public interface MessageAwareException {

    /** The message. */
    Message getKNIMEMessage();
}
