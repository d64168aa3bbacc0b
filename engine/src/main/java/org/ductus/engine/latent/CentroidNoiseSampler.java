// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.random.RandomGenerator;

/** The class's centroid plus N(0, σ²) noise in every component. */
final class CentroidNoiseSampler implements LatentSampler {

    private final LatentPartition partition;
    private final double sigma;

    CentroidNoiseSampler(LatentPartition partition) {
        this.partition = partition;
        this.sigma = partition.config().sigma();
    }

    @Override
    public void sample(int classIndex, RandomGenerator random, float[] out, int offset) {
        double[] centroid = partition.centroids().vector(classIndex);
        for (int i = 0; i < centroid.length; i++) {
            out[offset + i] = (float) (centroid[i] + sigma * random.nextGaussian());
        }
    }
}
