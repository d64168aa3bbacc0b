// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.latent;

import java.util.random.RandomGenerator;

/** Standard normal latent vectors, the same for every class. */
final class RandomSampler implements LatentSampler {

    private final LatentPartition partition;

    RandomSampler(LatentPartition partition) {
        this.partition = partition;
    }

    @Override
    public void sample(int classIndex, RandomGenerator random, float[] out, int offset) {
        partition.checkClass(classIndex);
        for (int i = 0; i < partition.dimensions(); i++) {
            out[offset + i] = (float) random.nextGaussian();
        }
    }
}
