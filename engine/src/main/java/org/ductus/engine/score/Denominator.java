// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

/** What the root of a mean squared difference is divided by. */
public enum Denominator {
    /** Largest minus smallest value among all reference samples, or all samples where there is no reference. */
    POOLED_RANGE("Range of all"),
    /** Largest minus smallest value of the two samples compared. */
    PAIR_RANGE("Range of the pair"),
    /** A number chosen by the user. */
    FIXED("Fixed");

    private final String displayName;

    Denominator(String displayName) {
        this.displayName = displayName;
    }

    /** The name that users see. */
    public String displayName() {
        return displayName;
    }
}
