// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.util.Map;

/** Shows that two systems compute the same numbers: their weights after some iterations from the same start. */
final class Equivalence {
    private Equivalence() {}

    /**
     * Trains both and compares.
     *
     * @return the largest difference in a network, as a share of how far its weights moved: both as L2 norms
     */
    static double difference(Trainer one, Trainer other, int iterations) {
        Map<String, float[]> before = one.weights();
        for (int i = 0; i < iterations; i++) {
            one.iterate();
            other.iterate();
        }
        Map<String, float[]> a = one.weights();
        Map<String, float[]> b = other.weights();
        double worst = 0;
        for (String network : new String[] {"generator:", "averaged:", "discriminator:"}) {
            double moved = 0;
            double apart = 0;
            for (String name : a.keySet()) {
                if (name.startsWith(network)) {
                    for (int i = 0; i < a.get(name).length; i++) {
                        moved += square(a.get(name)[i] - before.get(name)[i]);
                        apart += square(a.get(name)[i] - b.get(name)[i]);
                    }
                }
            }
            worst = Math.max(worst, Math.sqrt(apart / moved));
        }
        return worst;
    }

    private static double square(double x) {
        return x * x;
    }
}
