// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ductus.engine.Seeds;
import org.ductus.engine.latent.LatentSampler;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;

class TrainingAlbumTest {

    private static CganModel train(CganConfig config, CganModel previous, TrainingListener listener) {
        var partition = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
        return new CganTrainer(config, partition).train(TinyProblem.data(partition), previous, listener);
    }

    private static CganConfig config(int epochs) {
        return TinyProblem.config().epochs(epochs).rateDecay(0).build();
    }

    private static List<Long> iterations(TrainingAlbum album) {
        return album.snapshots().stream()
                .map(TrainingAlbum.Snapshot::iterations)
                .toList();
    }

    /** More at the beginning; the first before anything is learnt, the last is what the model writes. */
    @Test
    void takesSamplesAlongTheTraining() {
        var album = new TrainingAlbum(2, 10);
        CganModel model = train(config(20), null, album);
        long total = model.state().iterations();
        assertThat(iterations(album)).startsWith(0L).endsWith(total).isSorted().doesNotHaveDuplicates();
        assertThat(album.snapshots()).hasSizeBetween(6, 8).allSatisfy(snapshot -> {
            assertThat(snapshot.samples()).hasSize(model.classes().size());
            assertThat(snapshot.samples()).allSatisfy(samples -> assertThat(samples)
                    .hasSize(2)
                    .allMatch(vectors -> vectors.length == 3 * model.config().steps()));
        });
        album.finish(model);
        assertThat(iterations(album)).endsWith(total).doesNotHaveDuplicates();
    }

    /** The same latent vectors at each point: an untrained and a trained generator of equal weights write the same. */
    @Test
    void drawsItsLatentVectorsOnce() {
        CganModel model = train(config(3), null, TrainingListener.none());
        var album = new TrainingAlbum(2, 10);
        album.checkpoint(0, 100, () -> model);
        album.checkpoint(100, 100, () -> model);
        var first = album.snapshots().get(0).samples();
        var second = album.snapshots().get(1).samples();
        for (int k = 0; k < first.size(); k++) {
            for (int i = 0; i < 2; i++) {
                assertThat(second.get(k).get(i)).isEqualTo(first.get(k).get(i));
            }
            assertThat(first.get(k).get(0))
                    .as("two latent vectors")
                    .isNotEqualTo(first.get(k).get(1));
        }
    }

    /** What it shows is what the model generates. */
    @Test
    void samplesAreTheGenerators() {
        CganModel model = train(config(3), null, TrainingListener.none());
        var album = new TrainingAlbum(1, 10);
        album.finish(model);
        for (int k = 0; k < model.classes().size(); k++) {
            float[] latent = new float[model.partition().dimensions()];
            LatentSampler.of(model.partition())
                    .sample(k, Seeds.generator(model.config().seed(), 0x414c4255, k), latent, 0);
            double[] expected = new CganGenerator(model, null, 1)
                    .generate(k, List.of(latent))
                    .get(0);
            double[] shown = album.snapshots().get(0).samples().get(k).get(0);
            for (int j = 0; j < expected.length; j++) {
                assertThat(shown[j]).isCloseTo(expected[j], within(1e-5));
            }
        }
    }

    @Test
    void doesNotChangeTheTraining() {
        CganModel without = train(config(4), null, TrainingListener.none());
        CganModel with = train(config(4), null, new TrainingAlbum(3, 10));
        assertThat(with.fingerprint()).isEqualTo(without.fingerprint());
    }

    /** A model that is continued begins with what it could already write. */
    @Test
    void beginsWhereAContinuedModelStood() {
        CganModel half = train(config(2), null, TrainingListener.none());
        var album = new TrainingAlbum(1, 1);
        CganModel whole = train(config(4), half, album);
        assertThat(iterations(album))
                .startsWith(half.state().iterations())
                .endsWith(whole.state().iterations());
        assertThat(album.snapshots().get(0).samples()).hasSize(1);
    }

    /** Every listener hears everything, and a copy of the model is one that could go on. */
    @Test
    void listenersAreHeardTogether() {
        List<String> heard = new ArrayList<>();
        List<CganModel> copies = new ArrayList<>();
        var listener = new TrainingListener() {
            @Override
            public void started(TrainingPlan plan) {
                heard.add("started");
            }

            @Override
            public void iteration(long done, long total) {
                heard.add("iteration " + done);
            }

            @Override
            public void epoch(EpochRecord epoch) {
                heard.add("epoch " + epoch.epoch());
            }

            @Override
            public void checkpoint(long done, long total, Supplier<CganModel> model) {
                if (done == total / 2) {
                    copies.add(model.get());
                }
            }
        };
        CganModel model = train(config(4), null, TrainingListener.all(listener, listener));
        assertThat(heard)
                .startsWith("started", "started", "iteration 1", "iteration 1")
                .contains("epoch 4");
        assertThat(copies).hasSize(2);
        assertThat(copies.get(0).history()).hasSize(2);
        assertThat(train(config(4), copies.get(0), TrainingListener.none()).fingerprint())
                .isEqualTo(model.fingerprint());
    }
}
