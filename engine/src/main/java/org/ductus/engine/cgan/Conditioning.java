// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/** How the discriminator learns which class a sample is meant to be. */
public enum Conditioning {
    /** logit = h2·(w + E[class]) + b (Miyato and Koyama, cGANs with Projection Discriminator, 2018). */
    PROJECTION("Projection"),
    /** The class as one-hot inputs beside the vectors, as in the paper. */
    ONE_HOT("One-hot (paper)");

    private final String displayName;

    Conditioning(String displayName) {
        this.displayName = displayName;
    }

    /** The name shown to a user. */
    public String displayName() {
        return displayName;
    }
}
