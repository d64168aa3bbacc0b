// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.Progress;
import org.ductus.engine.latent.GaussianNorm;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentDiagnostics;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.chart.ChartSheet;

/** All ways of sampling side by side: what each would do with the classes, size and centroids of a latent space. */
public final class SamplingOverview {

    private static final int WIDTH = 400;

    private static final int PLANE = 410;

    private static final int NORMS = 230;

    /** Draws that rejection may take: some seconds. */
    private static final double MOST_DRAWS = 1e6;

    private final Map<Sampling, LatentDiagnostics> ways = new LinkedHashMap<>();

    private final List<String> missing = new ArrayList<>();

    private final LatentConfig config;

    /**
     * Draws latent vectors of each class in each way.
     *
     * @param partition whose classes, size, centroids and seed are taken
     * @param draws latent vectors of each class
     * @param seed seed of the draws
     * @param progress told the share of ways done
     */
    public SamplingOverview(LatentPartition partition, int draws, long seed, Progress progress) {
        config = partition.config();
        List<Sampling> all = new ArrayList<>(List.of(Sampling.values()));
        all.remove(Sampling.TRAINABLE_MEANS); // before any training it is centroid + noise
        for (Sampling sampling : all) {
            int done = all.indexOf(sampling);
            try {
                var latent = LatentPartition.create(
                        new LatentConfig(
                                config.dimensions(), sampling, config.centroids(), config.sigma(), config.seed()),
                        partition.classes());
                checkPatience(latent, draws);
                ways.put(
                        sampling,
                        LatentDiagnostics.measure(
                                latent,
                                draws,
                                seed,
                                (share, text) -> progress.report((done + share) / all.size(), text)));
            } catch (IllegalArgumentException e) {
                missing.add(sampling.displayName() + ": " + e.getMessage());
            }
        }
    }

    /** A picture on the way is not worth the minutes that rejection may take where cells differ much in size. */
    private static void checkPatience(LatentPartition partition, int draws) {
        if (partition.config().sampling() != Sampling.REJECTION) {
            return;
        }
        double expected = 0;
        for (int k = 0; k < partition.classes().size(); k++) {
            expected += draws * partition.expectedDraws(k);
        }
        if (expected > MOST_DRAWS) {
            throw new IllegalArgumentException("it would need " + Texts.number(expected, 2)
                    + " draws of Gaussian noise, since some cells are tiny.");
        }
    }

    /** {@return what is seen, in a few sentences, each way on a line} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        var gaussian = new GaussianNorm(config.dimensions());
        ways.forEach((sampling, measured) -> lines.add(sampling.displayName() + ": mean length "
                + Texts.number(measured.normMean(), 3) + " (Gaussian noise " + Texts.number(gaussian.mean(), 3)
                + "), a component varies within a class by " + Texts.number(measured.varianceWithin(), 2)
                + " (Gaussian noise 1), over all classes by " + Texts.number(measured.variance(), 2) + "."));
        missing.forEach(reason -> lines.add("Not shown: " + reason));
        return lines;
    }

    /** {@return the picture as a PNG file's bytes} */
    public byte[] png() {
        var sheet = new ChartSheet("What each way of sampling does to the latent vectors", lines());
        int x = 6;
        for (var way : ways.entrySet()) {
            var report = new LatentReport(way.getValue(), way.getKey().displayName());
            sheet.place(report.plane(WIDTH, PLANE), x, 0).place(report.norms(WIDTH, NORMS), x, PLANE);
            x += WIDTH + 6;
        }
        return sheet.png();
    }
}
