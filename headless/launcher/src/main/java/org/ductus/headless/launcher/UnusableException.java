// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.launcher;

/** Arguments or an installation that can't be used; the message is a sentence for the user. */
final class UnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableException(final String message) {
        super(message);
    }

    UnusableException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
