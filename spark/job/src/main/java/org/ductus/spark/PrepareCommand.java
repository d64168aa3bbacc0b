// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.training.TrainingRequest;
import org.ductus.engine.cluster.LearningFolder;
import org.ductus.engine.cluster.StudyFolder;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.io.InkFormat;
import org.ductus.engine.ink.io.InkReader;
import org.ductus.engine.ink.io.InkSink;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.replica.Momentum;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.engine.study.Configuration;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a run folder from files, where there is no KNIME. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description =
                "Makes the run folder RUN from ink: of a study where --configurations is given, else of one training by"
                        + " replicas. Settings are those of cGAN Learner's recommended model where --set says nothing else.")
final class PrepareCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "The run folder to make.")
    private Path folder;

    @Option(
            names = "--ink",
            required = true,
            paramLabel = "PATH",
            description = "File or folder with ink to learn from.")
    private Path ink;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Format of the ink, else found by its content: ${COMPLETION-CANDIDATES}")
    private InkFormat format;

    @Option(
            names = "--vectors",
            defaultValue = "10",
            paramLabel = "N",
            description = "Vectors of a sample: ${DEFAULT-VALUE}")
    private int vectors;

    @Option(
            names = "--partition",
            paramLabel = "FILE",
            description = "The latent partition (JSON), as others have it; else one is made for the labels of the ink.")
    private Path partition;

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description =
                    "A setting of the training or of the partition that is made, such as Sampling=SIMPLEX_EXCHANGE,"
                            + " Epochs=20 or Seed=1.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--configurations",
            paramLabel = "FILE",
            description =
                    "A CSV table with a row for each training of a study and columns named after settings; a column Name"
                            + " names them.")
    private Path configurations;

    @Option(
            names = "--replicas",
            defaultValue = "2",
            paramLabel = "N",
            description = "Replicas of one training: ${DEFAULT-VALUE}")
    private int replicas;

    @Option(
            names = "--every",
            defaultValue = "50",
            paramLabel = "N",
            description = "Iterations between averagings: ${DEFAULT-VALUE}")
    private int every;

    @Option(
            names = "--momentum",
            defaultValue = "AVERAGED",
            description = "The optimiser's moments, one of ${COMPLETION-CANDIDATES}: ${DEFAULT-VALUE}")
    private Momentum momentum;

    @Override
    public Integer call() {
        try {
            prepare();
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private void prepare() throws IOException {
        List<double[]> samples = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        read(samples, labels);
        CganConfig plain = CganConfig.recommended().toBuilder().steps(vectors).build();
        LatentPartition known = partition == null
                ? LatentPartition.create(LatentConfig.defaults(), List.copyOf(new TreeSet<>(labels)))
                : LatentPartition.ofJson(Files.readAllBytes(partition));
        StudyTask base = Configuration.task("training", plain, known, settings);
        TrainingData data = TrainingData.of(samples, labels, base.partition());
        if (configurations != null) {
            new StudyFolder(folder).write(tasks(base), new StudyData(data));
        } else {
            new LearningFolder(folder)
                    .write(new LearningFolder.Learning(
                            new TrainingRequest(base.config(), null, null),
                            new ReplicaConfig(replicas, every, momentum),
                            base.partition(),
                            data,
                            null));
        }
        System.out.println(
                data.rows() + " samples of " + data.classes().size() + " classes; the run folder is " + folder);
    }

    private void read(List<double[]> samples, List<String> labels) throws IOException {
        PreprocessorConfig paper = PreprocessorConfig.paper();
        Preprocessor preprocessor = new Preprocessor(new PreprocessorConfig(
                vectors, paper.maxStrokes(), paper.toleranceSearched(), paper.tolerance(), paper.padding()));
        int[] left = {0};
        InkReader.read(
                ink,
                format,
                Set.of(),
                new InkSink() {
                    @Override
                    public void sample(InkSample sample) {
                        try {
                            samples.add(preprocessor.preprocess(sample.ink()).vectors());
                            labels.add(sample.label());
                        } catch (InkRejectedException e) {
                            left[0]++;
                        }
                    }

                    @Override
                    public void reject(String source, String reason) {
                        left[0]++;
                    }
                },
                Progress.none());
        if (left[0] > 0) {
            System.err.println(left[0] + " pieces of ink can't be used and were left out.");
        }
    }

    private List<StudyTask> tasks(StudyTask base) throws IOException {
        List<StudyTask> tasks = new ArrayList<>();
        CSVFormat table = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (CSVParser rows = CSVParser.parse(configurations, StandardCharsets.UTF_8, table)) {
            for (CSVRecord row : rows) {
                Map<String, String> values = new LinkedHashMap<>(row.toMap());
                String name = values.keySet().stream()
                        .filter(key -> key.equalsIgnoreCase("name"))
                        .findFirst()
                        .map(values::remove)
                        .orElse("Row " + row.getRecordNumber());
                try {
                    tasks.add(Configuration.task(name, base.config(), base.partition(), values));
                } catch (IllegalArgumentException e) {
                    throw new IOException(
                            "Row " + row.getRecordNumber() + " of " + configurations + ": " + e.getMessage(), e);
                }
            }
        }
        if (tasks.isEmpty()) {
            throw new IOException("The table " + configurations + " has no rows: a row is a training.");
        }
        return tasks;
    }
}
