// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyResult;
import org.ductus.engine.study.StudyTask;

/**
 * The folder of a study: {@code training.samples} and perhaps {@code real.samples}, to learn from and to score by, and
 * {@code tasks/00001.json} and on; {@code results/00001.json} and {@code models/00001.cgan} come as trainings end.
 */
public final class StudyFolder {
    private static final String TRAINING = "training.samples";
    private static final String REAL = "real.samples";
    private static final int MOST_TASKS = 99_999;

    private final Path path;

    /** A folder, which need not exist yet. */
    public StudyFolder(Path path) {
        this.path = path;
    }

    /**
     * Writes what is to be trained; results of an earlier study in the folder are removed.
     *
     * @throws IOException with a sentence, if the folder can't be written
     */
    public void write(List<StudyTask> tasks, StudyData data) throws IOException {
        if (tasks.size() > MOST_TASKS) {
            throw new IOException("A study has at most " + MOST_TASKS + " trainings, not " + tasks.size() + ".");
        }
        for (String folder : List.of("tasks", "results", "models")) {
            empty(Files.createDirectories(path.resolve(folder)));
        }
        for (int i = 0; i < tasks.size(); i++) {
            byte[] json = StudyTaskFile.write(tasks.get(i));
            RunFiles.write(task(i), out -> out.write(json));
        }
        RunFiles.write(path.resolve(TRAINING), data.training()::write);
        Files.deleteIfExists(path.resolve(REAL));
        if (data.real() != data.training()) {
            RunFiles.write(path.resolve(REAL), data.real()::write);
        }
    }

    /** Removes the files that a study before this one left, and no others. */
    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[0-9][0-9][0-9][0-9][0-9].*")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /**
     * The trainings.
     *
     * @throws IOException with a sentence that names the file, if there is none or one can't be used
     */
    public List<StudyTask> tasks() throws IOException {
        List<StudyTask> tasks = new ArrayList<>();
        for (int i = 0; Files.exists(task(i)); i++) {
            tasks.add(RunFiles.read(task(i), in -> StudyTaskFile.read(in.readAllBytes())));
        }
        if (tasks.isEmpty()) {
            throw new IOException("The folder " + path + " holds no study: there is no file " + task(0) + ".");
        }
        return tasks;
    }

    /**
     * The samples.
     *
     * @throws IOException with a sentence that names the file, if they can't be read
     */
    public StudyData data() throws IOException {
        TrainingData training = RunFiles.read(path.resolve(TRAINING), TrainingData::read);
        Path real = path.resolve(REAL);
        return Files.exists(real)
                ? new StudyData(training, RunFiles.read(real, TrainingData::read))
                : new StudyData(training);
    }

    /** Writes the result of a training, counted from 0; its summary last, so that where it is, the model is. */
    public void writeResult(int task, StudyResultFile result) throws IOException {
        if (result.model().length > 0) {
            RunFiles.write(model(task), out -> out.write(result.model()));
        }
        RunFiles.write(summary(task), out -> out.write(result.summary()));
    }

    /**
     * The result of a training, counted from 0.
     *
     * @throws IOException with a sentence that names the file, if there is none
     */
    public StudyResult result(int index, StudyTask task) throws IOException {
        byte[] summary = RunFiles.read(summary(index), in -> in.readAllBytes());
        byte[] model = Files.exists(model(index)) ? RunFiles.read(model(index), in -> in.readAllBytes()) : new byte[0];
        return RunFiles.read(summary(index), in -> new StudyResultFile(summary, model).of(task));
    }

    private Path task(int index) {
        return file("tasks", index, "json");
    }

    private Path summary(int index) {
        return file("results", index, "json");
    }

    private Path model(int index) {
        return file("models", index, "cgan");
    }

    private Path file(String folder, int index, String ending) {
        return path.resolve(folder).resolve(String.format(Locale.ROOT, "%05d.%s", index + 1, ending));
    }
}
