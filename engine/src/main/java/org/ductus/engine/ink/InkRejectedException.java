// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

/** Says why ink can't be turned into vectors. */
public final class InkRejectedException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * @param reason a sentence for the user
     */
    public InkRejectedException(String reason) {
        super(reason);
    }
}
