// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.ductus.engine.Progress;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentDiagnostics;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.SheetText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class LatentReportTest {

    private static LatentReport report(Sampling sampling, int classes, int dimensions) {
        List<String> labels = IntStream.range(0, classes)
                .mapToObj(k -> k == 0 ? "<&>" : "c" + k)
                .toList();
        var config = new LatentConfig(dimensions, sampling, Centroids.EQUAL_NORM, 0.3, 1);
        return new LatentReport(
                LatentDiagnostics.measure(LatentPartition.create(config, labels), 200, 1, Progress.none()));
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void pagesShowEachClass(Sampling sampling) throws Exception {
        Document page = Pages.check(report(sampling, 5, 20).html());
        assertThat(Pages.all(page, "svg")).hasSize(SheetText.hasFonts() ? 3 : 0);
        assertThat(Pages.all(page, "tr")).hasSize(6);
        assertThat(page.getDocumentElement().getTextContent())
                .contains("<&>", "5 classes, 20 dimensions, 200 draws", sampling.displayName());
    }

    @Test
    void findingsSayWhatTheSamplingDoes() {
        assertThat(report(Sampling.RANDOM, 5, 50).findings().get(0)).contains("are as long as Gaussian noise");
        assertThat(report(Sampling.RANDOM, 5, 50).findings().get(2)).contains("Random sampling ignores them");
        assertThat(report(Sampling.SIMPLEX_EXCHANGE, 5, 50).findings())
                .anyMatch(f -> f.contains("as long as Gaussian noise"))
                .anyMatch(f -> f.equals("All cells have the same size: each holds 20 % of Gaussian noise."));
        assertThat(report(Sampling.PULL_TO_CENTROID, 5, 50).findings())
                .anyMatch(f -> f.contains("are shorter than Gaussian noise"))
                .anyMatch(f -> f.contains("little room for samples of a class to differ"));
        assertThat(report(Sampling.CENTROID_NOISE, 5, 50).findings().get(0)).contains("are longer than");
    }

    /** From one class in one dimension to more classes than are named. */
    @ParameterizedTest
    @ValueSource(strings = {"1,1", "2,1", "3,2", "80,4"})
    void anyNumberOfClassesAndDimensions(String numbers) throws Exception {
        String[] parts = numbers.split(",");
        var report = report(Sampling.PULL_TO_CENTROID, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        Pages.check(report.html());
        assertThat(ImageIO.read(new ByteArrayInputStream(report.png())).getWidth())
                .isGreaterThan(2000);
    }
}
