// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cluster.SparkConfig;
import org.ductus.engine.cluster.SparkDriver;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.study.StudyTask;

/** Three classes of strokes, and networks so small that they train in a moment. */
final class SmallStudy {
    static final Path LIBRARIES =
            Path.of(System.getProperty("ductus.spark")).toAbsolutePath().normalize();
    private static final List<String> CLASSES = List.of("bar", "dash", "corner");
    private static final double[][] PROTOTYPES = {
        {0, 0.25, 1, 0, 0.25, 1, 0, 0.25, 1, 0, 0.25, 1},
        {0.25, 0, 1, 0.25, 0, 1, 0.25, 0, 1, 0.25, 0, 1},
        {0, 0.5, 1, 0, 0.5, 1, 0.5, 0, 0, 0.5, 0, 1},
    };

    static final LatentPartition PARTITION = partition(Sampling.PULL_TO_CENTROID);
    static final TrainingData DATA = data(0);

    private SmallStudy() {}

    static LatentPartition partition(Sampling sampling) {
        return LatentPartition.create(new LatentConfig(16, sampling, Centroids.GAUSSIAN, 0.3, 4), CLASSES);
    }

    static TrainingData data(int part) {
        RandomGenerator random = Seeds.generator(3, part);
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
        return TrainingData.of(vectors, labels, partition(Sampling.RANDOM));
    }

    static CganConfig config(int epochs) {
        return CganConfig.recommended().toBuilder()
                .steps(4)
                .filters(6)
                .minibatch(32)
                .mapping(16)
                .discriminatorWidths(List.of(32, 32))
                .epochs(epochs)
                .seed(11)
                .build();
    }

    static List<StudyTask> tasks(int epochs) {
        List<StudyTask> tasks = new ArrayList<>();
        for (Sampling sampling : List.of(Sampling.RANDOM, Sampling.PULL_TO_CENTROID, Sampling.TRAINABLE_MEANS)) {
            for (long seed = 1; seed <= 2; seed++) {
                tasks.add(new StudyTask(config(epochs).toBuilder().seed(seed).build(), partition(sampling)));
            }
        }
        return tasks;
    }

    static SparkDriver driver(String master, Map<String, String> properties) {
        return new SparkDriver(LIBRARIES, new SparkConfig(master, null, 512, properties));
    }
}
