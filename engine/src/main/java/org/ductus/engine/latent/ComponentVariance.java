// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

/** The variance of each component of vectors, averaged over the components; updated vector by vector (Welford 1962). */
final class ComponentVariance {

    private final double[] means;

    private double squares;

    private long count;

    ComponentVariance(int dimensions) {
        means = new double[dimensions];
    }

    void add(double[] z) {
        count++;
        for (int i = 0; i < z.length; i++) {
            double difference = z[i] - means[i];
            means[i] += difference / count;
            squares += difference * (z[i] - means[i]);
        }
    }

    double variance() {
        return squares / ((count - 1) * (double) means.length);
    }
}
