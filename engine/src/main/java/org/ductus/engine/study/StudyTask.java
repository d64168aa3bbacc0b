// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.study;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;

/**
 * One training of a study.
 *
 * @param name the training in a few words, by which it is told from the others
 * @param config the configuration
 * @param partition the latent partition
 */
public record StudyTask(String name, CganConfig config, LatentPartition partition) {

    /** A training that is called by how it samples and its seed. */
    public StudyTask(CganConfig config, LatentPartition partition) {
        this(partition.config().sampling().displayName() + ", seed " + config.seed(), config, partition);
    }

    /**
     * Trainings that repeat one with several ways of sampling, each with several seeds. Trainings of the same seed begin with
     * the same weights and draw the same minibatches, so that they can be compared in pairs.
     *
     * @param model the training to repeat: its settings, classes, and what its latent partition has besides the sampling
     * @param epochs epochs of each training
     * @param samplings ways of sampling, each once
     * @param seeds how many seeds
     * @param firstSeed the first of them; the others follow
     * @throws IllegalArgumentException with a sentence, if a way of sampling can't be used with the model's classes
     */
    public static List<StudyTask> repeating(
            CganModel model, int epochs, List<Sampling> samplings, int seeds, long firstSeed) {
        LatentConfig latent = model.partition().config();
        List<StudyTask> tasks = new ArrayList<>();
        for (Sampling sampling : samplings) {
            for (int i = 0; i < seeds; i++) {
                long seed = firstSeed + i;
                tasks.add(new StudyTask(
                        model.config().toBuilder().epochs(epochs).seed(seed).build(),
                        LatentPartition.create(
                                new LatentConfig(
                                        latent.dimensions(), sampling, latent.centroids(), latent.sigma(), seed),
                                model.classes())));
            }
        }
        return tasks;
    }

    /** How latent vectors are drawn. */
    public Sampling sampling() {
        return partition.config().sampling();
    }

    /** Seed of start weights and every draw. */
    public long seed() {
        return config.seed();
    }
}
