// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.ink.InkRejectedException;
import org.ductus.engine.ink.InkSample;
import org.ductus.engine.ink.Preprocessor;
import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.engine.ink.Stroke;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real handwriting, where it is at hand: a folder shared beside the project, or named by ductus.shared. */
class UjiPenCharactersTest {

    private static Collected all;

    @BeforeAll
    static void read() throws IOException {
        Path data = Path.of(System.getProperty("ductus.shared", "../../shared"), "data", "ujipenchars1");
        if (!Files.isDirectory(data)) {
            data = Path.of("../shared/data/ujipenchars1");
        }
        assumeTrue(Files.isDirectory(data), "UJI Pen Characters is not here; set -Dductus.shared to test with it");
        all = Collected.read(data);
    }

    @Test
    void isReadCompletely() {
        Map<String, Integer> counts = new HashMap<>();
        all.samples.forEach(s -> counts.merge(s.writer() + " " + s.label(), 1, Integer::sum));
        assertThat(all.rejected).isEmpty();
        assertThat(all.samples).hasSize(1364);
        assertThat(counts).hasSize(11 * 62);
        assertThat(counts.values()).containsOnly(2);
        assertThat(all.samples).extracting(InkSample::writer).contains("w01", "w11");
    }

    /** L is written down and then to the right; were it upside down, its end would lie above its middle. */
    @Test
    void yGrowsDown() {
        for (InkSample sample : all.samples) {
            if (sample.label().equals("L")) {
                Stroke first = sample.ink().strokes().get(0);
                double bottom = sample.ink().bounds().maxY();
                double height = sample.ink().bounds().height();
                assertThat(first.y(0)).as(sample.source()).isLessThan(bottom - height / 2);
                assertThat(first.y(first.size() - 1)).as(sample.source()).isGreaterThan(bottom - height / 2);
            }
        }
    }

    @Test
    void capitalsAndDigitsFitTheVectorsOfThePaper() throws InkRejectedException {
        var tolerances = new ArrayList<Double>();
        Map<String, List<double[]>> classes = new HashMap<>();
        var preprocessor = new Preprocessor(PreprocessorConfig.paper());
        for (InkSample sample : all.samples) {
            if (sample.label().matches("[A-Z0-9]")) {
                var result = preprocessor.preprocess(sample.ink());
                tolerances.add(result.tolerance());
                classes.computeIfAbsent(sample.label(), label -> new ArrayList<>())
                        .add(result.vectors());
            }
        }
        tolerances.sort(null);
        assertThat(tolerances).hasSize(36 * 22);
        assertThat(tolerances.get(tolerances.size() / 2)).isBetween(0.017, 0.029);
        assertThat(tolerances.get((int) (0.99 * tolerances.size()))).isLessThan(0.10);
        double mean = classes.values().stream()
                .mapToDouble(UjiPenCharactersTest::meanSquaredDifference)
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(0.06, 0.10);
    }

    private static double meanSquaredDifference(List<double[]> samples) {
        double sum = 0;
        int terms = 0;
        for (int i = 0; i < samples.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < samples.get(i).length; k++) {
                    double difference = samples.get(i)[k] - samples.get(j)[k];
                    sum += difference * difference;
                    terms++;
                }
            }
        }
        return sum / terms;
    }
}
