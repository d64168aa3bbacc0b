// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/** A weight or loss of the training is no longer a finite number. The message names it and the iteration. */
public final class DivergenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what diverged, when, and what to do. */
    public DivergenceException(String message) {
        super(message);
    }
}
