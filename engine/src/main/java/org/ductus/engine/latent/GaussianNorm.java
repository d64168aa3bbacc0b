// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;

/** How long standard normal vectors are: |z| has the chi distribution with as many degrees of freedom as z has components. */
public final class GaussianNorm {

    private final int dimensions;

    /**
     * @param dimensions components of a vector, 1 or more
     */
    public GaussianNorm(int dimensions) {
        this.dimensions = dimensions;
    }

    /** {@return the mean of |z|, √2 Γ((d + 1)/2) / Γ(d/2)} */
    public double mean() {
        return Math.sqrt(2) * StrictMath.exp(Gamma.logGamma((dimensions + 1) / 2.0) - Gamma.logGamma(dimensions / 2.0));
    }

    /** {@return the standard deviation of |z|, about 0.7 for many dimensions} */
    public double deviation() {
        double mean = mean();
        return Math.sqrt(dimensions - mean * mean);
    }

    /**
     * The probability density of |z|.
     *
     * @param norm a length, 0 or more
     */
    public double density(double norm) {
        if (norm <= 0) {
            return dimensions == 1 && norm == 0 ? Math.sqrt(2 / Math.PI) : 0;
        }
        double half = dimensions / 2.0;
        return StrictMath.exp((dimensions - 1) * StrictMath.log(norm)
                - norm * norm / 2
                - (half - 1) * StrictMath.log(2)
                - Gamma.logGamma(half));
    }

    /**
     * How far lengths are from those of standard normal vectors: the largest difference between their distribution function
     * and the chi distribution's (Kolmogorov and Smirnov's statistic), 0 to 1.
     *
     * @param norms at least one length
     */
    public double distance(double[] norms) {
        double[] sorted = norms.clone();
        Arrays.sort(sorted);
        var squares = new ChiSquaredDistribution(null, dimensions);
        double largest = 0;
        for (int i = 0; i < sorted.length; i++) {
            double below = squares.cumulativeProbability(sorted[i] * sorted[i]);
            largest =
                    Math.max(largest, Math.max(below - (double) i / sorted.length, (i + 1.0) / sorted.length - below));
        }
        return largest;
    }
}
