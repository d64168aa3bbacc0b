// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.ductus.benchmarks.Blocks;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.TrainingListener;
import org.ductus.engine.cgan.dl4j.Dl4jNetworks;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.nd4j.linalg.factory.Nd4j;
import picocli.CommandLine.Command;

/** Samples from a model, in blocks on all cores, beside one at a time and beside DL4J's own forward pass. */
@Command(name = "generation", description = "Samples from a model, beside one at a time and DL4J's own forward pass.")
public final class GenerationBenchmark extends PipelineBenchmark {
    private static final int CLASSES = 5;
    private static final int SAMPLES = 512;

    /** For picocli. */
    public GenerationBenchmark() {
        super("generation");
    }

    @Override
    void measure() throws Exception {
        for (int filters : new int[] {16, 64}) {
            CganModel model = model(filters);
            CganGenerator all = new CganGenerator(model, null, 0);
            CganGenerator one = new CganGenerator(model, null, 1);
            ComputationGraph network = Dl4jNetworks.generator(
                    model.config(), CLASSES, model.partition().dimensions(), model.generator());
            var latent = Nd4j.randn(SAMPLES, model.partition().dimensions());
            var label = Nd4j.zeros(SAMPLES, CLASSES);
            label.getColumn(0).assign(1);
            Map<String, Blocks.Candidate> candidates = new LinkedHashMap<>();
            candidates.put("Ductus", () -> all.generate(0, SAMPLES, 1, 1, Progress.none()));
            candidates.put("Ductus, one thread", () -> one.generate(0, SAMPLES, 1, 1, Progress.none()));
            candidates.put("Ductus, one sample at a time", () -> {
                for (int i = 0; i < SAMPLES; i++) {
                    one.generate(0, i, 1, 1, 1, Progress.none());
                }
            });
            candidates.put("DL4J's forward pass", () -> network.outputSingle(latent, label));
            compare(filters + " filters", SAMPLES, "samples", candidates);
        }
    }

    /** What it writes doesn't matter here, so an epoch does. */
    private static CganModel model(int filters) {
        CganConfig config =
                CganConfig.basic().toBuilder().epochs(1).filters(filters).build();
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        RandomGenerator random = Seeds.generator(1, 4);
        for (int i = 0; i < 20 * CLASSES; i++) {
            double[] vectors = new double[3 * config.steps()];
            for (int j = 0; j < vectors.length; j++) {
                vectors[j] = j % 3 == 2 ? random.nextInt(2) : 0.3 * random.nextGaussian();
            }
            rows.add(vectors);
            labels.add("class " + i % CLASSES);
        }
        LatentPartition partition = LatentPartition.create(
                LatentConfig.defaults(), labels.stream().distinct().toList());
        return new CganTrainer(config, partition)
                .train(TrainingData.of(rows, labels, partition), null, new TrainingListener() {});
    }
}
