// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.training.CheckpointConfig;
import org.ductus.engine.cgan.training.Evaluation;
import org.ductus.engine.cgan.training.StoppingConfig;
import org.ductus.engine.cgan.training.TrainingRequest;
import org.ductus.engine.cgan.training.TrainingResult;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.replica.ReplicaConfig;

/**
 * The folder of one training by replicas: {@code learning.json} (settings), {@code partition.json}, {@code training.samples} and
 * perhaps {@code continued.cgan}, the model to continue; then {@code model.cgan} and {@code result.json}.
 */
public final class LearningFolder {
    private static final String SETTINGS = "learning.json";
    private static final String PARTITION = "partition.json";
    private static final String TRAINING = "training.samples";
    private static final String CONTINUED = "continued.cgan";
    private static final String MODEL = "model.cgan";
    private static final String RESULT = "result.json";

    private final Path path;

    /** A folder, which need not exist yet. */
    public LearningFolder(Path path) {
        this.path = path;
    }

    /**
     * What is to be trained.
     *
     * @param request settings of the training
     * @param replicas how many replicas, and when they are averaged
     * @param partition the latent partition that all replicas share
     * @param data the samples
     * @param previous the model to continue, or null
     */
    public record Learning(
            TrainingRequest request,
            ReplicaConfig replicas,
            LatentPartition partition,
            TrainingData data,
            CganModel previous) {}

    private record Settings(
            CganConfig config, ReplicaConfig replicas, StoppingConfig stopping, Checkpoints checkpoints) {}

    private record Checkpoints(String folder, int everyEpochs, double everyMinutes, int keep, boolean goOn) {
        Checkpoints {
            if (folder == null) {
                throw new IllegalArgumentException("Checkpoints need a folder.");
            }
        }

        static Checkpoints of(CheckpointConfig c) {
            return c == null
                    ? null
                    : new Checkpoints(
                            c.folder().toAbsolutePath().toString(),
                            c.everyEpochs(),
                            c.everyMinutes(),
                            c.keep(),
                            c.goOn());
        }

        CheckpointConfig config() throws IOException {
            try {
                return new CheckpointConfig(Path.of(folder), everyEpochs, everyMinutes, keep, goOn);
            } catch (InvalidPathException e) {
                throw new IOException("The checkpoint folder \"" + folder + "\" is no path.", e);
            }
        }
    }

    private record Result(
            List<EpochRecord> history,
            List<Evaluation> evaluations,
            Evaluation best,
            boolean stopped,
            List<String> warnings) {}

    /**
     * Writes what is to be trained; the result of an earlier training in the folder is removed.
     *
     * @throws IOException with a sentence, if the folder can't be written
     */
    public void write(Learning learning) throws IOException {
        Files.createDirectories(path);
        for (String old : List.of(RESULT, MODEL, CONTINUED)) {
            Files.deleteIfExists(path.resolve(old));
        }
        TrainingRequest request = learning.request();
        RunFiles.writeJson(
                path.resolve(SETTINGS),
                new Settings(
                        request.config(),
                        learning.replicas(),
                        request.stopping(),
                        Checkpoints.of(request.checkpoints())));
        byte[] partition = learning.partition().toJson();
        RunFiles.write(path.resolve(PARTITION), out -> out.write(partition));
        RunFiles.write(path.resolve(TRAINING), learning.data()::write);
        if (learning.previous() != null) {
            RunFiles.write(path.resolve(CONTINUED), learning.previous()::write);
        }
    }

    /**
     * What is to be trained.
     *
     * @throws IOException with a sentence that names the file, if one is missing or can't be used
     */
    public Learning read() throws IOException {
        Settings settings = RunFiles.read(path.resolve(SETTINGS), Settings.class);
        if (settings.config() == null || settings.replicas() == null) {
            throw new IOException("The file " + path.resolve(SETTINGS) + " must have a config and replicas.");
        }
        return new Learning(
                new TrainingRequest(
                        settings.config(),
                        settings.stopping(),
                        settings.checkpoints() == null
                                ? null
                                : settings.checkpoints().config()),
                settings.replicas(),
                RunFiles.read(path.resolve(PARTITION), in -> LatentPartition.ofJson(in.readAllBytes())),
                RunFiles.read(path.resolve(TRAINING), TrainingData::read),
                Files.exists(path.resolve(CONTINUED)) ? RunFiles.read(path.resolve(CONTINUED), CganModel::read) : null);
    }

    /** Writes what came of it. */
    public void writeResult(TrainingResult result) throws IOException {
        RunFiles.write(path.resolve(MODEL), result.model()::write);
        RunFiles.writeJson(
                path.resolve(RESULT),
                new Result(result.history(), result.evaluations(), result.best(), result.stopped(), result.warnings()));
    }

    /**
     * What came of it.
     *
     * @throws IOException with a sentence that names the file, if there is no result
     */
    public TrainingResult result() throws IOException {
        Result result = RunFiles.read(path.resolve(RESULT), Result.class);
        return new TrainingResult(
                RunFiles.read(path.resolve(MODEL), CganModel::read),
                result.history(),
                result.evaluations(),
                result.best(),
                result.stopped(),
                result.warnings());
    }
}
