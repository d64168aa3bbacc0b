// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

/**
 * What the sampling does to the latent vectors of one class.
 *
 * @param label the class
 * @param cellMass share of N(0, I) in the class's cell, 0 to 1
 * @param expectedDraws standard normal draws until one falls into the cell, on average; 1 / {@code cellMass}
 * @param normMean mean of |z| over the class's draws
 * @param normDeviation standard deviation of |z|
 * @param variance variance of a component of z within the class, averaged over the components; 1 for Gaussian noise
 * @param nearest the class with the nearest centroid; the class itself if it is the only one
 * @param nearestDistance Euclidean distance to that centroid
 */
public record ClassDiagnostics(
        String label,
        double cellMass,
        double expectedDraws,
        double normMean,
        double normDeviation,
        double variance,
        String nearest,
        double nearestDistance) {}
