// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.kernel.GeneratorForward;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.LatentSampler;
import org.ductus.engine.latent.Sampling;

/** Generates characters with a trained model. */
public final class CganGenerator {
    private static final int BLOCK = GeneratorForward.BLOCK;

    private final CganModel model;
    private final LatentPartition partition;
    private final LatentSampler sampler;
    private final int threads;

    /**
     * A generator.
     *
     * @param model the trained model
     * @param sampling how latent vectors are drawn, or null for the model's own way
     * @param threads threads to use, 0 = one for each core; the result doesn't depend on it
     */
    public CganGenerator(CganModel model, Sampling sampling, int threads) {
        if (threads < 0) {
            throw new IllegalArgumentException(
                    "Threads must be 0 (one for each core) or more, but is " + threads + ".");
        }
        if (sampling != null
                && (sampling == Sampling.TRAINABLE_MEANS) != model.config().trainableMeans()) {
            throw new IllegalArgumentException(
                    model.config().trainableMeans()
                            ? "The model was trained with the means of its classes' latent vectors, so it generates"
                                    + " from these alone: choose the sampling that it was trained with."
                            : "The model was trained without means of its own, so it can't draw latent vectors by \""
                                    + sampling.displayName() + "\": choose another sampling, or train a model so.");
        }
        this.model = model;
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        partition = sampling == null ? model.partition() : model.partition().withSampling(sampling);
        sampler = LatentSampler.of(partition);
    }

    /**
     * Generates samples 0 … count − 1 of a class; each depends on model, seed, class and its number only.
     *
     * @param classIndex index among the model's classes
     * @param count samples
     * @param seed seed of the latent vectors
     * @param truncation factor on the latent vectors, above 0; 1 = as trained, less = less diverse and safer
     * @param progress hears progress and may cancel
     */
    public List<GeneratedSample> generate(int classIndex, int count, long seed, double truncation, Progress progress) {
        return generate(classIndex, 0, count, seed, truncation, progress);
    }

    /** As above, but samples first … first + count − 1, so that many can be generated piece by piece. */
    public List<GeneratedSample> generate(
            int classIndex, int first, int count, long seed, double truncation, Progress progress) {
        checkClass(classIndex);
        if (first < 0 || count < 0) {
            throw new IllegalArgumentException(
                    "The number of samples must be 0 or more, but is " + count + ", from " + first + " on.");
        }
        checkTruncation(truncation);
        int d = partition.dimensions();
        GeneratedSample[] samples = new GeneratedSample[count];
        blocks(
                classIndex,
                count,
                progress,
                (i, latent, offset) -> {
                    float[] drawn = latent(classIndex, Seeds.generator(seed, classIndex, first + i), truncation);
                    System.arraycopy(drawn, 0, latent, offset, d);
                },
                (i, latent, vectors) -> samples[i] = new GeneratedSample(vectors, latent));
        return Arrays.asList(samples);
    }

    /**
     * Draws a latent vector for a class.
     *
     * @param classIndex index among the model's classes
     * @param random where the draw comes from
     * @param truncation factor on the latent vector, above 0; 1 = as trained
     */
    public float[] latent(int classIndex, RandomGenerator random, double truncation) {
        checkClass(classIndex);
        checkTruncation(truncation);
        float[] latent = new float[partition.dimensions()];
        sampler.sample(classIndex, random, latent, 0);
        for (int j = 0; j < latent.length; j++) {
            latent[j] *= (float) truncation;
        }
        return latent;
    }

    private static void checkTruncation(double truncation) {
        if (!(truncation > 0 && truncation <= 100)) {
            throw new IllegalArgumentException(
                    "Truncation must be above 0 and at most 100, but is " + truncation + ".");
        }
    }

    /** Generates one sample from each latent vector given; vectors as in {@link GeneratedSample#vectors()}. */
    public List<double[]> generate(int classIndex, List<float[]> latents) {
        checkClass(classIndex);
        int d = partition.dimensions();
        for (int i = 0; i < latents.size(); i++) {
            if (latents.get(i).length != d) {
                throw new IllegalArgumentException("Latent vector " + (i + 1) + " has " + latents.get(i).length
                        + " numbers, but the model's latent space has " + d + " dimensions.");
            }
        }
        double[][] samples = new double[latents.size()][];
        blocks(
                classIndex,
                latents.size(),
                Progress.none(),
                (i, latent, offset) -> System.arraycopy(latents.get(i), 0, latent, offset, d),
                (i, latent, vectors) -> samples[i] = vectors);
        return Arrays.asList(samples);
    }

    /**
     * Generates a sample from each latent vector, of the class at its index.
     *
     * @param classes index of each sample's class
     * @param latents as many latent vectors
     * @return vectors as in {@link GeneratedSample#vectors()}
     */
    public List<double[]> generate(int[] classes, List<float[]> latents) {
        try (GeneratorForward forward = forward()) {
            return generate(forward, classes, latents);
        }
    }

    /** A forward pass of the model for {@link #generate(GeneratorForward, int[], List)}, to be closed after use. */
    GeneratorForward forward() {
        return new GeneratorForward(model.config(), model.classes().size(), partition.dimensions(), model.generator());
    }

    /**
     * Generates a sample from each latent vector, of the class at its index; the bits depend on these alone.
     *
     * @param forward a forward pass of {@link #forward()}
     */
    List<double[]> generate(GeneratorForward forward, int[] classes, List<float[]> latents) {
        int d = partition.dimensions();
        int features = 3 * model.config().steps();
        List<double[]> samples = new ArrayList<>();
        for (int first = 0; first < classes.length; first += BLOCK) {
            float[] latent = new float[BLOCK * d];
            int[] block =
                    Arrays.copyOf(Arrays.copyOfRange(classes, first, Math.min(first + BLOCK, classes.length)), BLOCK);
            int n = Math.min(BLOCK, classes.length - first);
            for (int i = 0; i < n; i++) {
                System.arraycopy(latents.get(first + i), 0, latent, i * d, d);
            }
            float[] out = forward.run(latent, block);
            for (int i = 0; i < n; i++) {
                samples.add(model.scale().fromNetwork(out, i * features, features));
            }
        }
        return samples;
    }

    private void checkClass(int classIndex) {
        if (classIndex < 0 || classIndex >= model.classes().size()) {
            throw new IllegalArgumentException("There is no class " + classIndex + ": the model knows "
                    + model.classes().size() + " classes, " + model.classes() + ".");
        }
    }

    private interface Draw {
        void latent(int index, float[] out, int offset);
    }

    private interface Sink {
        void sample(int index, float[] latent, double[] vectors);
    }

    private void blocks(int classIndex, int count, Progress progress, Draw draw, Sink sink) {
        int blocks = (count + BLOCK - 1) / BLOCK;
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        int helpers = Math.min(threads, blocks) - 1;
        if (helpers <= 0) {
            work(classIndex, count, next, stopped, progress, draw, sink);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(helpers, task -> {
            Thread thread = new Thread(task, "ductus-generator");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < helpers; i++) {
                running.add(pool.submit(() -> work(classIndex, count, next, stopped, Progress.none(), draw, sink)));
            }
            try {
                work(classIndex, count, next, stopped, progress, draw, sink);
            } finally {
                stopped.set(next.get() < blocks);
                join(running);
            }
        } finally {
            pool.shutdown();
        }
    }

    private void work(
            int classIndex,
            int count,
            AtomicInteger next,
            AtomicBoolean stopped,
            Progress progress,
            Draw draw,
            Sink sink) {
        int d = partition.dimensions();
        int features = 3 * model.config().steps();
        int blocks = (count + BLOCK - 1) / BLOCK;
        float[] latent = new float[BLOCK * d];
        int[] classes = new int[BLOCK];
        Arrays.fill(classes, classIndex);
        try (GeneratorForward forward = forward()) {
            for (int block = next.getAndIncrement(); block < blocks && !stopped.get(); block = next.getAndIncrement()) {
                int first = block * BLOCK;
                int n = Math.min(BLOCK, count - first);
                Arrays.fill(latent, 0f);
                for (int i = 0; i < n; i++) {
                    draw.latent(first + i, latent, i * d);
                }
                float[] out = forward.run(latent, classes);
                for (int i = 0; i < n; i++) {
                    sink.sample(
                            first + i,
                            Arrays.copyOfRange(latent, i * d, (i + 1) * d),
                            model.scale().fromNetwork(out, i * features, features));
                }
                progress.report((double) (first + n) / count, () -> (first + n) + " of " + count);
            }
        } catch (RuntimeException | Error e) {
            stopped.set(true);
            throw e;
        }
    }

    private static void join(List<Future<?>> running) {
        for (Future<?> f : running) {
            try {
                f.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.util.concurrent.CancellationException("Generation was interrupted.");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException r) {
                    throw r;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
