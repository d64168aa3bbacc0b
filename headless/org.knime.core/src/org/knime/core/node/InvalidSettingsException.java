// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node;

/** Settings that a node can't work with; its message is shown to the user. */
public class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1;

    public InvalidSettingsException(final String s) {
        super(s);
    }

    public InvalidSettingsException(final Throwable cause) {
        super(cause);
    }

    public InvalidSettingsException(final String msg, final Throwable cause) {
        super(msg, cause);
    }
}
