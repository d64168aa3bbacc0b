// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

/** What becomes of the optimiser's moments (Adam's means of gradients and of their squares) where replicas are averaged. */
public enum Momentum {
    /** They are averaged as the weights are. */
    AVERAGED("Averaged"),
    /** Each replica keeps its own until the epoch ends; then they are averaged, too. */
    OWN("Each its own");

    private final String displayName;

    Momentum(String displayName) {
        this.displayName = displayName;
    }

    /** What users call it. */
    public String displayName() {
        return displayName;
    }
}
