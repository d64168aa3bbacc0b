// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.knime.core.node.BufferedDataTable;

/** A problem that trains in a blink: bars and dashes of three vectors, a latent space of six dimensions, four filters. */
public final class TinyTraining {

    /** The classes in their order. */
    public static final List<String> CLASSES = List.of("bar", "dash");

    /** Samples in the table. */
    public static final int ROWS = 24;

    private static final double[][] PROTOTYPES = {
        {0, 0.3, 1, 0, 0.3, 1, 0, 0.3, 1},
        {0.3, 0, 1, 0.3, 0, 0, 0.3, 0, 1},
    };

    private TinyTraining() {}

    /** The samples' vectors, bars and dashes in turn. */
    public static List<double[]> samples() {
        RandomGenerator random = Seeds.generator(3);
        List<double[]> samples = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            double[] sample = PROTOTYPES[i % 2].clone();
            for (int j = 0; j < sample.length; j++) {
                sample[j] += j % 3 == 2 ? 0 : 0.02 * random.nextGaussian();
            }
            samples.add(sample);
        }
        return samples;
    }

    /** The labels of {@link #samples()}. */
    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            labels.add(CLASSES.get(i % 2));
        }
        return labels;
    }

    /** The samples as a table of the columns Label and Vectors. */
    public static BufferedDataTable table() {
        var rows = new Object[ROWS][];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = Tables.row(labels().get(i), samples().get(i));
        }
        return Tables.vectors(rows);
    }

    /** The latent space of the classes. */
    public static LatentPartition partition() {
        return LatentPartition.create(
                new LatentConfig(6, Sampling.PULL_TO_CENTROID, Centroids.GAUSSIAN, 0.3, 4), CLASSES);
    }

    /** A configuration of two epochs of three iterations. */
    public static CganConfig.Builder config() {
        return tiny(CganConfig.recommended());
    }

    private static CganConfig.Builder tiny(CganConfig preset) {
        return preset.toBuilder()
                .steps(3)
                .filters(4)
                .minibatch(8)
                .discriminatorWidths(List.of(8, 8))
                .epochs(2)
                .threads(1)
                .seed(1);
    }

    /** A model that the engine trained so. */
    public static CganModel model() {
        return train(config().build());
    }

    /** One whose samples mostly have ink, although it was trained so little. */
    public static CganModel writingModel() {
        return train(tiny(CganConfig.basic()).build());
    }

    private static CganModel train(CganConfig config) {
        var partition = partition();
        var data = TrainingData.of(samples(), labels(), partition);
        return new CganTrainer(config, partition).train(data, null, TrainingListener.none());
    }
}
