// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

/** Which samples of a class are compared with each other. */
public enum Pairing {
    /** The i-th sample of one run with the i-th of every other run. */
    RUN_AGAINST_RUN("Run against run"),
    /** Every sample with every other one. */
    ALL_IN_CLASS("All in class"),
    /** Every sample with every reference sample. */
    AGAINST_REFERENCE("Against reference");

    private final String displayName;

    Pairing(String displayName) {
        this.displayName = displayName;
    }

    /** The name that users see. */
    public String displayName() {
        return displayName;
    }
}
