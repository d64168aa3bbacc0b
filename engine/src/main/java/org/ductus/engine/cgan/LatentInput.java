// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

/** How the latent vector and the class enter the generator. */
public enum LatentInput {
    /** x0 = Wz·z + E[class] + b, reshaped to [steps][width][channels], without non-linearity. */
    DENSE("Dense"),
    /** z reshaped to [steps][width] as one channel, beside one one-hot channel for each class, as in the paper. */
    CHANNEL("Channel (paper)");

    private final String displayName;

    LatentInput(String displayName) {
        this.displayName = displayName;
    }

    /** The name shown to a user. */
    public String displayName() {
        return displayName;
    }
}
