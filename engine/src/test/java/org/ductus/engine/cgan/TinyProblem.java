// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;

/** Three easily told characters of four vectors: a bar, a dash and a corner, with some noise. */
public final class TinyProblem {
    public static final List<String> CLASSES = List.of("bar", "dash", "corner");
    public static final double[][] PROTOTYPES = {
        {0, 0.25, 1, 0, 0.25, 1, 0, 0.25, 1, 0, 0.25, 1},
        {0.25, 0, 1, 0.25, 0, 1, 0.25, 0, 1, 0.25, 0, 1},
        {0, 0.5, 1, 0, 0.5, 1, 0.5, 0, 0, 0.5, 0, 1},
    };

    private TinyProblem() {}

    public static LatentPartition partition(Sampling sampling) {
        return LatentPartition.create(new LatentConfig(16, sampling, Centroids.GAUSSIAN, 0.3, 4), CLASSES);
    }

    public static CganConfig.Builder config() {
        return CganConfig.basic().toBuilder()
                .steps(4)
                .filters(6)
                .minibatch(24)
                .discriminatorWidths(List.of(32, 32))
                .epochs(4)
                .seed(11)
                .threads(2);
    }

    public static TrainingData data(LatentPartition partition) {
        RandomGenerator random = Seeds.generator(3);
        List<double[]> vectors = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            double[] v = PROTOTYPES[i % 3].clone();
            for (int j = 0; j < v.length; j++) {
                v[j] += j % 3 == 2 ? 0 : 0.02 * random.nextGaussian();
            }
            vectors.add(v);
            labels.add(CLASSES.get(i % 3));
        }
        return TrainingData.of(vectors, labels, partition);
    }

    public static CganModel train(CganConfig config) {
        LatentPartition partition = partition(Sampling.PULL_TO_CENTROID);
        return new CganTrainer(config, partition).train(data(partition), null, TrainingListener.none());
    }
}
