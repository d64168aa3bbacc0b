// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.container;

/** A container does not take a row, or can't keep it. */
@SuppressWarnings("serial")
public class DataContainerException extends RuntimeException {

    public DataContainerException(final String message) {
        super(message);
    }

    public DataContainerException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
