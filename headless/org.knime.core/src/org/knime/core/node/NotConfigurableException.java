// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** A dialog cannot be opened, for instance because an input is not connected. */
public class NotConfigurableException extends Exception {

    private static final long serialVersionUID = 1;

    /** With that reason. */
    public NotConfigurableException(final String message) {
        super(message);
    }

    /** With that reason. */
    public NotConfigurableException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
