// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bytedeco.javacpp.Pointer;
import org.ductus.engine.Plural;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Many trainings, at once and in a row, and many classes. {@code -Dductus.trainings=N} trains N times in a row. */
class LoadTest {
    private static final int AT_ONCE = 24;
    private static final int IN_A_ROW = Integer.getInteger("ductus.trainings", 400);
    /** What the compiler and the like may still take outside of Java's heap after the first quarter, in bytes. */
    private static final long FLAT_NATIVE = 32L << 20;
    /** Looks at the memory until two agree to so many bytes. */
    private static final int PATIENCE = 30;

    private static final long STILL = 1 << 20;
    /** What caches may still take in the heap. */
    private static final long FLAT_HEAP = 8L << 20;

    @Test
    void manyAtOnceAreEachWhatTheyAreAlone() {
        CganConfig config = TinyProblem.config().epochs(3).threads(0).build();
        ExecutorService nodes = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<String>> models = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                CganConfig own = config.toBuilder().seed(i % 4).build();
                models.add(CompletableFuture.supplyAsync(
                        () -> TinyProblem.train(own).fingerprint(), nodes));
            }
            for (int i = 0; i < AT_ONCE; i++) {
                assertThat(models.get(i).join())
                        .isEqualTo(
                                TinyProblem.train(config.toBuilder().seed(i % 4).build())
                                        .fingerprint());
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    /** Memory of the process outside of the heap, and what is used of the heap, stay where they were after the first quarter. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void manyInARowTakeNoMoreMemoryThanFew() throws IOException, InterruptedException {
        Memory early = null;
        for (int i = 1; i <= IN_A_ROW; i++) {
            TinyProblem.train(TinyProblem.config().epochs(1).seed(i).build());
            if (i == IN_A_ROW / 4) {
                early = Memory.now();
            }
        }
        Memory late = Memory.now();
        System.out.println(IN_A_ROW + " trainings: " + early + " after a quarter of them, " + late + " at the end");
        assertThat(late.outside() - early.outside())
                .as("bytes more outside of the heap")
                .isLessThan(FLAT_NATIVE);
        assertThat(late.heap() - early.heap()).as("bytes more in the heap").isLessThan(FLAT_HEAP);
    }

    /** Bytes used of the heap, of the process outside of it, and of native arrays. */
    private record Memory(long heap, long outside, long arrays) {
        /** What is used when it no longer changes: Java gives what it doesn't need of the heap back some time after a collection. */
        static Memory now() throws IOException, InterruptedException {
            Memory before = read();
            for (int i = 0; i < PATIENCE; i++) {
                Thread.sleep(100);
                Memory now = read();
                if (Math.abs(now.outside - before.outside) < STILL) {
                    return now;
                }
                before = now;
            }
            return before;
        }

        private static Memory read() throws IOException {
            System.gc();
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            long resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElseThrow();
            return new Memory(heap.getUsed(), resident - heap.getCommitted(), Pointer.totalBytes());
        }
    }

    @Test
    void threeThousandClasses() {
        List<String> classes = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (int c = 0; c < 3000; c++) {
            classes.add(Plural.of(c, "sign"));
            for (int i = 0; i < 2; i++) {
                labels.add(classes.get(c));
                double[] v = TinyProblem.PROTOTYPES[c % 3].clone();
                v[0] += 0.0001 * c + 0.01 * i;
                vectors.add(v);
            }
        }
        LatentPartition partition = LatentPartition.create(
                new LatentConfig(16, Sampling.PULL_TO_CENTROID, Centroids.GAUSSIAN, 0.3, 4), classes);
        TrainingData data = TrainingData.of(vectors, labels, partition);
        CganConfig config = CganConfig.recommended().toBuilder()
                .steps(4)
                .filters(4)
                .epochs(1)
                .threads(2)
                .build();
        CganModel model = new CganTrainer(config, partition).train(data, null, TrainingListener.none());
        CganGenerator generator = new CganGenerator(model, null, 1);
        List<double[]> samples = generator.generate(
                new int[] {0, 2999},
                List.of(generator.latent(0, Seeds.generator(1), 1), generator.latent(2999, Seeds.generator(2), 1)));
        assertThat(samples).hasSize(2).allSatisfy(sample -> assertThat(sample).hasSize(12));
    }
}
