// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.kernel.GeneratorForward;
import org.ductus.engine.latent.LatentSampler;

/**
 * Samples of all classes at some points of a training, made from the same latent vectors each time, so that one sees the
 * generator learn. Hears the training as a listener, and doesn't change its result.
 */
public final class TrainingAlbum implements TrainingListener {

    /** Shares of the training after which samples are taken: more at the beginning, where more changes. */
    private static final List<Double> SHARES = List.of(0.01, 0.03, 0.1, 0.2, 0.4, 0.7, 1.0);

    private static final long STREAM = 0x414c4255;

    /**
     * Samples at one point of a training.
     *
     * @param iterations iterations done since the model's start
     * @param samples [class][sample] vectors, as in {@link GeneratedSample#vectors()}
     */
    public record Snapshot(long iterations, List<List<double[]>> samples) {}

    private final int samplesPerClass;
    private final int mostClasses;
    private final List<Snapshot> snapshots = new ArrayList<>();
    /** [class][sample][d], or null before the first snapshot. */
    private float[] latents;

    private long next;

    /**
     * An empty album.
     *
     * @param samplesPerClass samples of each class, 1 or more
     * @param mostClasses classes to follow, the first ones, 1 or more
     */
    public TrainingAlbum(int samplesPerClass, int mostClasses) {
        this.samplesPerClass = samplesPerClass;
        this.mostClasses = mostClasses;
    }

    @Override
    public void checkpoint(long done, long total, Supplier<CganModel> model) {
        if (snapshots.isEmpty() || done >= next) {
            next = SHARES.stream()
                    .mapToLong(share -> (long) Math.ceil(share * total))
                    .filter(point -> point > done)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            add(model.get());
        }
    }

    /** Adds what a finished training writes, where a time limit ended it between two points. */
    public void finish(CganModel model) {
        if (snapshots.isEmpty()
                || snapshots.get(snapshots.size() - 1).iterations()
                        < model.state().iterations()) {
            add(model);
        }
    }

    private void add(CganModel model) {
        int classes = Math.min(mostClasses, model.classes().size());
        int samples = classes * samplesPerClass;
        int d = model.partition().dimensions();
        if (latents == null) {
            latents = latents(model, samples, d);
        }
        int features = 3 * model.config().steps();
        List<double[]> vectors = new ArrayList<>();
        try (GeneratorForward forward =
                new GeneratorForward(model.config(), model.classes().size(), d, model.generator())) {
            float[] block = new float[GeneratorForward.BLOCK * d];
            int[] blockClasses = new int[GeneratorForward.BLOCK];
            for (int first = 0; first < samples; first += GeneratorForward.BLOCK) {
                int n = Math.min(GeneratorForward.BLOCK, samples - first);
                System.arraycopy(latents, first * d, block, 0, n * d);
                for (int i = 0; i < n; i++) {
                    blockClasses[i] = (first + i) / samplesPerClass;
                }
                float[] out = forward.run(block, blockClasses);
                for (int i = 0; i < n; i++) {
                    vectors.add(model.scale().fromNetwork(out, i * features, features));
                }
            }
        }
        List<List<double[]>> byClass = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            byClass.add(List.copyOf(vectors.subList(k * samplesPerClass, (k + 1) * samplesPerClass)));
        }
        snapshots.add(new Snapshot(model.state().iterations(), List.copyOf(byClass)));
    }

    private float[] latents(CganModel model, int samples, int d) {
        LatentSampler sampler = LatentSampler.of(model.partition());
        float[] drawn = new float[samples * d];
        for (int i = 0; i < samples; i++) {
            var random = Seeds.generator(model.config().seed(), STREAM, i);
            sampler.sample(i / samplesPerClass, random, drawn, i * d);
        }
        return drawn;
    }

    /** {@return what was taken so far, in order} */
    public List<Snapshot> snapshots() {
        return List.copyOf(snapshots);
    }
}
