// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.samples.InkSampleGenerator;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.engine.latent.LatentPartition;

/** Training samples from the built-in handwriting of the paper's symbols, preprocessed as in the paper. */
public final class BuiltInSamples {

    private BuiltInSamples() {}

    /**
     * Samples, symbol by symbol.
     *
     * @param partition a partition of the paper's symbols
     * @param samples samples of each symbol
     * @param writers by how many writers
     */
    public static TrainingData of(LatentPartition partition, int samples, int writers) throws InkRejectedException {
        var generator =
                new InkSampleGenerator(new InkSamplesConfig(InkSamplesConfig.PAPER_SYMBOLS, samples, writers, 1, 1));
        var preprocessor = new Preprocessor(PreprocessorConfig.paper());
        List<double[]> vectors = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (String symbol : InkSamplesConfig.PAPER_SYMBOLS) {
            for (int i = 0; i < samples; i++) {
                vectors.add(preprocessor
                        .preprocess(generator.sample(symbol, i).ink())
                        .vectors());
                labels.add(symbol);
            }
        }
        return TrainingData.of(vectors, labels, partition);
    }
}
