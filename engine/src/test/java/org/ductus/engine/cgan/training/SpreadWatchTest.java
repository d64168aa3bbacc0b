// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.Parameters;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;

class SpreadWatchTest {

    private final LatentPartition partition = TinyProblem.partition(Sampling.RANDOM);

    private final CganModel model = new CganTrainer(
                    TinyProblem.config().epochs(1).build(), partition)
            .train(TinyProblem.data(partition), null, TrainingListener.none());

    /** Training samples around the prototypes, scattered so much. */
    private TrainingData scattered(double deviation) {
        var random = Seeds.generator(3);
        List<double[]> vectors = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double[] v = TinyProblem.PROTOTYPES[i % 3].clone();
            for (int j = 0; j < v.length; j++) {
                v[j] += j % 3 == 2 ? 0 : deviation * random.nextGaussian();
            }
            vectors.add(v);
            labels.add(TinyProblem.CLASSES.get(i % 3));
        }
        return TrainingData.of(vectors, labels, partition);
    }

    /** The model, but its latent vectors have no effect: all samples of a class are the same. */
    private CganModel collapsed() {
        TrainingState t = model.state();
        Parameters deaf = t.averaged().with("latent/W", new float[t.averaged().get("latent/W").length]);
        TrainingState state = new TrainingState(
                t.iterations(),
                t.generator(),
                deaf,
                t.discriminator(),
                t.generatorMean(),
                t.generatorVariance(),
                t.discriminatorMean(),
                t.discriminatorVariance());
        return new CganModel(model.config(), partition, model.scale(), state, model.history(), model.provenance());
    }

    @Test
    void warnsOfSamplesThatAreAlike() {
        var watch = new SpreadWatch(scattered(0.02));
        watch.checkpoint(SpreadWatch.EARLIEST, 10_000, () -> model);
        assertThat(watch.warnings()).isEmpty();
        watch.checkpoint(5_000, 10_000, this::collapsed);
        assertThat(watch.warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "Samples of a class look alike: after 5000 iterations they differ 0 % as much as the training"
                                + " samples of their class do, after ")
                .contains(" % before, least in ", "Recommended", "energy distance")
                .endsWith(".");
        watch.checkpoint(6_000, 10_000, () -> model);
        assertThat(watch.warnings()).isEmpty();
    }

    /** Too early to judge, seldom enough to cost nothing, and once more at the end. */
    @Test
    void looksAFewTimes() {
        var watch = new SpreadWatch(scattered(5));
        List<Long> looks = new ArrayList<>();
        for (long i = 0; i <= 6000; i++) {
            long now = i;
            watch.checkpoint(i, 6000, () -> {
                looks.add(now);
                return model;
            });
        }
        assertThat(looks)
                .hasSizeBetween(8, 14)
                .startsWith((long) SpreadWatch.EARLIEST)
                .endsWith(6000L);
    }

    /** Classes of samples that are all the same, or of one sample, can't be compared with. */
    @Test
    void leavesOutWhatHasNoSpread() {
        var watch = new SpreadWatch(scattered(0));
        watch.checkpoint(1000, 1000, () -> {
            throw new AssertionError("There is nothing to compare with.");
        });
        assertThat(watch.warnings()).isEmpty();
    }
}
