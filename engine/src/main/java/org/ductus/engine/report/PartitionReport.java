// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ductus.engine.latent.LatentCells;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;

/** A latent space as it was divided: characteristic vectors and cells in two dimensions, and how large each cell is. */
public final class PartitionReport {

    private PartitionReport() {}

    /**
     * The page's content, for {@link HtmlPage#document}.
     *
     * @param partition the latent space
     * @param cells its cells, or empty where there are too many to measure
     */
    public static String html(LatentPartition partition, Optional<LatentCells> cells) {
        var config = partition.config();
        int n = partition.classes().size();
        var page = new HtmlPage("Latent space of " + Texts.count(n, "class"))
                .paragraph(Texts.count(partition.dimensions(), "dimension") + ", characteristic vectors: "
                        + config.centroids().displayName() + ", sampling: "
                        + config.sampling().displayName() + ", seed " + config.seed() + ".");
        if (config.sampling() == Sampling.RANDOM) {
            page.paragraph(
                    "Random sampling draws Gaussian noise for every class: it doesn't use the cells shown here.");
        }
        if (cells.isEmpty()) {
            return page.paragraph("The cells of more than " + LatentCells.MOST_CLASSES
                            + " classes take long to measure: Latent Diagnostics does so.")
                    .content();
        }
        addCells(page, cells.get());
        return page.content();
    }

    private static void addCells(HtmlPage page, LatentCells cells) {
        LatentPartition partition = cells.partition();
        int n = partition.classes().size();
        double[] masses = cells.masses();
        List<double[][]> points = new ArrayList<>();
        List<double[]> centroids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            points.add(cells.points(k));
            centroids.add(cells.centroidPoint(k));
            rows.add(List.of(
                    partition.classes().get(k), Texts.percent(masses[k]), Texts.number(cells.centroidLength(k), 3)));
        }
        var map = new LatentMap(
                "Cells and characteristic vectors",
                "cell of",
                partition.classes(),
                masses,
                points,
                centroids,
                cells.planeShares());
        page.beginRow()
                .figure(
                        map.plane(520, 540),
                        "Each dot is Gaussian noise, each letter stands at the characteristic vector of its class"
                                + " (where letters would cover each other, that of the largest cell). A dot"
                                + " belongs to the class whose characteristic vector is nearest, in all "
                                + Texts.count(partition.dimensions(), "dimension")
                                + ", of which two are shown. The largest, the middle and the smallest cell are coloured;"
                                + " within the dashed circle lie 95 % of the noise.")
                .figure(
                        map.masses(520, 270),
                        "How much of Gaussian noise lies nearest to each characteristic vector; bars begin at equal shares."
                                + (n > LatentMap.BARS ? " The " + LatentMap.BARS + " largest cells." : ""))
                .endRow()
                .table("Numbers of each class", List.of("Class", "Cell", "Length of the vector"), rows);
    }
}
