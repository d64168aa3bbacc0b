// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.ductus.engine.Progress;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentCells;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.SheetText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class PartitionReportTest {

    private static LatentPartition partition(Sampling sampling, int classes, int dimensions) {
        List<String> labels = IntStream.range(0, classes)
                .mapToObj(k -> k == 0 ? "<&>" : "c" + k)
                .toList();
        return LatentPartition.create(new LatentConfig(dimensions, sampling, Centroids.GAUSSIAN, 0.3, 1), labels);
    }

    private static Document page(LatentPartition partition) throws Exception {
        return Pages.check(PartitionReport.html(partition, LatentCells.of(partition, 1, Progress.none())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,1", "2,1", "5,20", "80,4"})
    void pagesShowEachClass(String numbers) throws Exception {
        int classes = Integer.parseInt(numbers.split(",")[0]);
        int dimensions = Integer.parseInt(numbers.split(",")[1]);
        Document page = page(partition(Sampling.RANDOM, classes, dimensions));
        assertThat(Pages.all(page, "svg")).hasSize(SheetText.hasFonts() ? 2 : 0);
        assertThat(Pages.all(page, "tr")).hasSize(classes + 1);
        assertThat(page.getDocumentElement().getTextContent()).contains("<&>", "doesn't use the cells", "Random");
    }

    /** The dots are shared out as the cells are large. */
    @Test
    void dotsFallIntoCells() {
        LatentCells cells = LatentCells.of(partition(Sampling.PULL_TO_CENTROID, 4, 6), 2, Progress.none())
                .orElseThrow();
        int all = IntStream.range(0, 4).map(k -> cells.points(k).length).sum();
        for (int k = 0; k < 4; k++) {
            assertThat((double) cells.points(k).length / all).isCloseTo(cells.masses()[k], within(0.03));
        }
        assertThat(cells.centroidPoint(0)).hasSize(2);
        assertThat(cells.planeShares()[0]).isBetween(cells.planeShares()[1], 1.0);
    }

    @Test
    void manyClassesAreLeftToLatentDiagnostics() throws Exception {
        LatentPartition many = partition(Sampling.RANDOM, 121, 20);
        Document page = page(many);
        assertThat(page.getDocumentElement().getTextContent()).contains("Latent Diagnostics");
    }
}
