// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

/** How the latent vector of a class is drawn. */
public enum Sampling {
    /** Standard normal, whatever the class: the baseline without a partition. */
    RANDOM("Random"),
    /** The class's centroid plus normal noise. */
    CENTROID_NOISE("Centroid + noise"),
    /** Standard normal draws until the nearest centroid is the class's. */
    REJECTION("Rejection"),
    /** A standard normal draw, moved towards the class's centroid by a random share until that centroid is nearest. */
    PULL_TO_CENTROID("Pull to centroid (paper)"),
    /** A standard normal draw whose projections on the nearest and on the class's centroid are exchanged. */
    SIMPLEX_EXCHANGE("Simplex exchange"),
    /**
     * A mixture of Gaussians whose means are trained: the class's centroid plus normal noise, and the generator learns how far
     * to move each centroid (after DeLiGAN, Gurumurthy, Sarvadevabhatla and Babu 2017; the noise stays as set).
     */
    TRAINABLE_MEANS("Mixture with trainable means");

    private final String displayName;

    Sampling(String displayName) {
        this.displayName = displayName;
    }

    /** The name that users see. */
    public String displayName() {
        return displayName;
    }
}
