// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Standard normal draws until the nearest centroid is the class's. */
final class RejectionSampler implements LatentSampler {

    /** Draws after which a single vector is given up: a class at the limit passes it once in e^1000 vectors. */
    private static final long GIVE_UP = 1000L * MAX_EXPECTED_DRAWS;

    private final LatentPartition partition;

    RejectionSampler(LatentPartition partition) {
        this.partition = partition;
        for (int k = 0; k < partition.classes().size(); k++) {
            double draws = partition.expectedDraws(k);
            if (draws > MAX_EXPECTED_DRAWS) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "Rejection would need about %,.0f draws for each latent vector of class \"%s\", more than the"
                                + " limit of %,d: choose equal-norm or orthonormal centroids, another seed, or another"
                                + " sampling.",
                        draws,
                        partition.classes().get(k),
                        MAX_EXPECTED_DRAWS));
            }
        }
    }

    @Override
    public void sample(int classIndex, RandomGenerator random, float[] out, int offset) {
        partition.checkClass(classIndex);
        CentroidSet centroids = partition.centroids();
        double[] z = new double[partition.dimensions()];
        for (long draw = 0; draw < GIVE_UP; draw++) {
            CentroidSet.fillGaussian(random, z);
            if (centroids.nearest(z) == classIndex) {
                CentroidSet.store(z, out, offset);
                return;
            }
        }
        throw new IllegalStateException("No standard normal draw fell into the cell of class \""
                + partition.classes().get(classIndex) + "\" in " + GIVE_UP + " tries: choose another sampling.");
    }
}
