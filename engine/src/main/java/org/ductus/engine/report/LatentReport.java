// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ductus.engine.latent.ClassDiagnostics;
import org.ductus.engine.latent.GaussianNorm;
import org.ductus.engine.latent.LatentDiagnostics;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.chart.Chart;
import org.ductus.engine.picture.chart.ChartSheet;
import org.ductus.engine.picture.chart.Tone;
import org.ductus.engine.picture.chart.XyChart;

/** What a way of sampling does to the latent vectors, at a glance: sentences, a map, cell masses and lengths. */
public final class LatentReport {

    /** Differences from Gaussian noise that draws alone explain: of the mean length, of a variance. */
    private static final double SAME_LENGTH = 0.01;

    private static final double SAME_VARIANCE = 0.03;

    private final LatentDiagnostics diagnostics;

    private final LatentPartition partition;

    private final GaussianNorm gaussian;

    private final LatentMap map;

    /** Class indices from the largest cell to the smallest. */
    private final List<Integer> bySize;

    /**
     * @param diagnostics what was measured
     */
    public LatentReport(LatentDiagnostics diagnostics) {
        this(diagnostics, "Draws and characteristic vectors");
    }

    LatentReport(LatentDiagnostics diagnostics, String mapTitle) {
        this.diagnostics = diagnostics;
        partition = diagnostics.partition();
        gaussian = new GaussianNorm(partition.dimensions());
        bySize = IntStream.range(0, partition.classes().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -of(k).cellMass()))
                .toList();
        List<double[][]> points = new ArrayList<>();
        List<double[]> centroids = new ArrayList<>();
        for (int k = 0; k < partition.classes().size(); k++) {
            points.add(diagnostics.points(k));
            centroids.add(diagnostics.centroidPoint(k));
        }
        map = new LatentMap(
                mapTitle,
                "draws for",
                partition.classes(),
                diagnostics.classes().stream()
                        .mapToDouble(ClassDiagnostics::cellMass)
                        .toArray(),
                points,
                centroids,
                new double[] {diagnostics.planeShare(0), diagnostics.planeShare(1)});
    }

    private ClassDiagnostics of(int classIndex) {
        return diagnostics.classes().get(classIndex);
    }

    private String title() {
        return "Latent vectors drawn by: " + partition.config().sampling().displayName();
    }

    /** {@return what was found, in a few sentences} */
    public List<String> findings() {
        return List.of(lengths(), spread(), cells());
    }

    private String lengths() {
        double mean = diagnostics.normMean();
        double expected = gaussian.mean();
        String numbers = "mean length " + Texts.number(mean, 3) + ", of Gaussian noise " + Texts.number(expected, 3);
        if (Math.abs(mean / expected - 1) < SAME_LENGTH && Math.abs(diagnostics.variance() - 1) < SAME_VARIANCE) {
            return "All classes together, the latent vectors are as long as Gaussian noise (" + numbers + ").";
        }
        return "The latent vectors are " + (mean < expected ? "shorter" : "longer") + " than Gaussian noise (" + numbers
                + "): together they are not Gaussian.";
    }

    private String spread() {
        double within = diagnostics.varianceWithin();
        String numbers =
                "Within a class a component varies by " + Texts.number(within, 2) + " (variance; Gaussian noise: 1)";
        if (within > 1 + SAME_VARIANCE) {
            return numbers + ": more than Gaussian noise.";
        }
        return numbers
                + (within < 0.5
                        ? ": little room for samples of a class to differ."
                        : ": samples of a class have room to differ.");
    }

    private String cells() {
        int n = partition.classes().size();
        if (n == 1) {
            return "The only class has the whole space.";
        }
        ClassDiagnostics largest = of(bySize.get(0));
        ClassDiagnostics smallest = of(bySize.get(n - 1));
        if (largest.cellMass() < 1.05 * smallest.cellMass()) {
            return "All cells have the same size: each holds " + Texts.percent(1.0 / n) + " of Gaussian noise.";
        }
        String unused = partition.config().sampling() == Sampling.RANDOM ? " (Random sampling ignores them)" : "";
        return "Cells differ in size" + unused + ": that of " + largest.label() + " holds "
                + Texts.percent(largest.cellMass()) + " of Gaussian noise, that of " + smallest.label() + " "
                + Texts.percent(smallest.cellMass()) + "; equal cells would hold " + Texts.percent(1.0 / n) + " each.";
    }

    /** The draws in the plane of the first two principal components of the characteristic vectors. */
    Chart plane(int width, int height) {
        return map.plane(width, height);
    }

    /** How long the draws are, beside Gaussian noise. */
    Chart norms(int width, int height) {
        double[] norms = diagnostics.norms();
        double low = gaussian.mean() - 4 * gaussian.deviation();
        double high = gaussian.mean() + 4 * gaussian.deviation();
        for (double norm : norms) {
            low = Math.min(low, norm);
            high = Math.max(high, norm);
        }
        low = Math.max(0, low);
        int bins = 48;
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + i * (high - low) / bins;
        }
        double[] heights = new double[bins];
        double bin = (high - low) / bins;
        for (double norm : norms) {
            heights[(int) Math.min(bins - 1, (norm - low) / bin)] += 1 / (bin * norms.length);
        }
        double[] x = new double[241];
        double[] density = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = low + i * (high - low) / (x.length - 1);
            density[i] = gaussian.density(x[i]);
        }
        return new XyChart("Length of the latent vectors", "|z|", "density")
                .histogram("draws", Tone.SKY, edges, heights)
                .line("Gaussian noise", Tone.VERMILION, x, density)
                .fromZero()
                .chart(width, height);
    }

    /** {@return the picture as a PNG file's bytes} */
    public byte[] png() {
        return new ChartSheet(title(), findings())
                .place(map.plane(640, 660), 6, 0)
                .place(map.masses(640, 330), 656, 0)
                .place(norms(640, 330), 656, 330)
                .png();
    }

    /** {@return the page's content, for {@link HtmlPage#document}} */
    public String html() {
        var page = new HtmlPage(title());
        findings().forEach(page::paragraph);
        page.paragraph(Texts.count(partition.classes().size(), "class") + ", "
                + Texts.count(partition.dimensions(), "dimension") + ", "
                + Texts.number(diagnostics.draws(), 9) + " draws of each class.");
        page.beginRow()
                .figure(
                        map.plane(520, 540),
                        "Each dot is a latent vector, each letter stands at the characteristic vector of its class; where letters would"
                                + " cover each other, that of the largest cell is shown. Within"
                                + " the dashed circle would lie 95 % of Gaussian noise. The largest, the middle and the"
                                + " smallest cell's class are coloured.")
                .beginStack()
                .figure(
                        norms(520, 270),
                        "How long the latent vectors are (bars), and how long Gaussian noise of "
                                + partition.dimensions() + " components is (line). Largest difference of the"
                                + " distribution functions: " + Texts.number(diagnostics.normDistance(), 2)
                                + " (0 = the same, 1 = nothing in common).")
                .figure(
                        map.masses(520, 270),
                        "How much of Gaussian noise lies nearest to each characteristic vector; bars begin at equal shares."
                                + (bySize.size() > LatentMap.BARS ? " The " + LatentMap.BARS + " largest cells." : ""))
                .endStack()
                .endRow();
        page.table(
                "Numbers of each class",
                List.of(
                        "Class",
                        "Cell",
                        "Draws until one falls into it",
                        "Mean |z|",
                        "Standard deviation of |z|",
                        "Variance within",
                        "Nearest class",
                        "Distance"),
                diagnostics.classes().stream().map(LatentReport::row).toList());
        return page.content();
    }

    private static List<String> row(ClassDiagnostics one) {
        return List.of(
                one.label(),
                Texts.percent(one.cellMass()),
                Texts.number(one.expectedDraws(), 3),
                Texts.number(one.normMean(), 3),
                Texts.number(one.normDeviation(), 3),
                Texts.number(one.variance(), 3),
                one.nearest(),
                Texts.number(one.nearestDistance(), 3));
    }
}
