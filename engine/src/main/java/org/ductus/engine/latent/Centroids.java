// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

/** How the characteristic vectors of the classes are chosen. */
public enum Centroids {
    /** Standard normal, as in the paper; the cells get very unequal masses. */
    GAUSSIAN("Gaussian"),
    /** Random directions, all of norm √dimensions. */
    EQUAL_NORM("Equal norm"),
    /** Random orthonormal vectors: all cells hold the same mass. Needs as many dimensions as classes. */
    ORTHONORMAL("Orthonormal");

    private final String displayName;

    Centroids(String displayName) {
        this.displayName = displayName;
    }

    /** The name that users see. */
    public String displayName() {
        return displayName;
    }
}
