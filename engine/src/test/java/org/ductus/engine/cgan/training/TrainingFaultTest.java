// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cgan.TinyProblem;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.BlasGanKernel;
import org.ductus.engine.cgan.kernel.GanKernel;
import org.ductus.engine.cgan.kernel.IterationRecord;
import org.ductus.engine.cgan.kernel.Minibatch;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trainings that something happens to: each ends with a sentence, leaves neither threads nor native memory nor half files, and
 * goes on from its last checkpoint to the bits of a training that nothing happened to. Seven iterations are an epoch.
 */
class TrainingFaultTest {
    private static final LatentPartition PARTITION = TinyProblem.partition(Sampling.PULL_TO_CENTROID);
    private static final TrainingData DATA = TinyProblem.data(PARTITION);
    private static final CganConfig CONFIG = TinyProblem.config().epochs(8).build();
    private static final int FAULT = 31;
    /** The binding of BLAS leaves some bytes with each call to the garbage collector. */
    private static final long LEFT_TO_THE_COLLECTOR = 512;

    @TempDir
    private Path folder;

    private final long nativeBytes = Pointer.totalBytes();

    private static TrainingRun run(Path folder, CganTrainer trainer) {
        return new TrainingRun(trainer, DATA).checkpoints(new CheckpointConfig(folder, 1, 0, 3, true), Progress.none());
    }

    private static TrainingListener at(long iteration, Runnable fault) {
        return new TrainingListener() {
            @Override
            public void iteration(long done, long total) {
                if (done == iteration) {
                    fault.run();
                }
            }
        };
    }

    private static void goesOn(Path folder) throws IOException {
        TrainingResult resumed = run(folder, new CganTrainer(CONFIG, PARTITION)).train(TrainingListener.none());
        assertThat(resumed.model().fingerprint())
                .isEqualTo(TinyProblem.train(CONFIG).fingerprint());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("checkpoint-"))
                    .sorted()
                    .toList();
        }
    }

    @AfterEach
    void leavesNeitherThreadsNorNativeMemory() throws InterruptedException {
        for (int i = 0; i < 200 && kernelThreads() > 0; i++) {
            Thread.sleep(10);
        }
        assertThat(kernelThreads()).isZero();
        assertThat(Pointer.totalBytes()).isLessThan(nativeBytes + LEFT_TO_THE_COLLECTOR);
    }

    private static long kernelThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("ductus-kernel"))
                .count();
    }

    /** The disk is full after some checkpoints; once there is room, the training goes on. */
    @Test
    void aFullDisk() throws IOException {
        run(folder.resolve("size"), new CganTrainer(CONFIG.toBuilder().epochs(2).build(), PARTITION))
                .train(TrainingListener.none());
        long checkpoint = Files.size(folder.resolve("size/checkpoint-000000000007.ductus"));
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setMaxSize(checkpoint * 3 + checkpoint / 2)
                .build())) {
            Path full = disk.getPath("/disk/checkpoints");
            assertThatThrownBy(
                            () -> run(full, new CganTrainer(CONFIG, PARTITION)).train(TrainingListener.none()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("checkpoint-")
                    .hasMessageContaining("the one before is kept. Make room or choose another checkpoint folder (");
            assertThat(names(full)).isNotEmpty().allMatch(name -> name.matches("checkpoint-\\d+\\.ductus"));
            Path room = Files.createDirectories(folder.resolve("room"));
            for (String name : names(full)) {
                Files.copy(full.resolve(name), room.resolve(name));
            }
            goesOn(room);
        }
    }

    @Test
    void aFolderThatVanished() {
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> run(gone, new CganTrainer(CONFIG, PARTITION)).train(at(FAULT, () -> delete(gone))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(gone.toString())
                .hasMessageEndingWith(
                        "is no longer there, and the checkpoints with it: make it again or choose another one.");
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As in KNIME, which interrupts the thread of a node that is cancelled. */
    @Test
    void anInterruptedThread() throws IOException {
        assertThatThrownBy(() -> run(folder, new CganTrainer(CONFIG, PARTITION))
                        .train(at(FAULT, () -> Thread.currentThread().interrupt())))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names(folder)).hasSize(3).allMatch(name -> name.matches("checkpoint-\\d+\\.ductus"));
        goesOn(folder);
    }

    private static CganTrainer failing(UnaryOperator<Minibatch> fault) {
        return new CganTrainer(CONFIG, PARTITION, (config, classes, dimensions, state) -> new GanKernel() {
            private final GanKernel kernel = new BlasGanKernel(config, classes, dimensions, state);
            private long next = state.iterations() + 1;

            @Override
            public IterationRecord iterate(Minibatch batch, double rateGenerator, double rateDiscriminator) {
                return kernel.iterate(next++ == FAULT ? fault.apply(batch) : batch, rateGenerator, rateDiscriminator);
            }

            @Override
            public TrainingState state() {
                return kernel.state();
            }

            @Override
            public void close() {
                kernel.close();
            }
        });
    }

    /** In the iteration in which it appears, and with the checkpoint before it kept. */
    @Test
    void numbersThatAreNone() throws IOException {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            Path checkpoints = folder.resolve(String.valueOf(bad));
            assertThatThrownBy(() -> run(checkpoints, failing(batch -> {
                                batch.real()[5] = bad;
                                return batch;
                            }))
                            .train(TrainingListener.none()))
                    .as("%s", bad)
                    .isInstanceOf(DivergenceException.class)
                    .hasMessageContaining(
                            "in iteration " + FAULT + " the gradient of tensor dense1/W of the discriminator")
                    .hasMessageEndingWith("Checkpoints written before it are kept in " + checkpoints + ".");
            assertThat(names(checkpoints)).endsWith("checkpoint-000000000028.ductus");
            goesOn(checkpoints);
        }
    }

    @Test
    void noMemoryLeft() throws IOException {
        assertThatThrownBy(() -> run(folder, failing(batch -> {
                            throw new OutOfMemoryError("Java heap space");
                        }))
                        .train(TrainingListener.none()))
                .isInstanceOf(OutOfMemoryError.class);
        goesOn(folder);
    }
}
