// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.picture.SheetText;
import org.ductus.engine.score.Components;
import org.ductus.engine.score.Denominator;
import org.ductus.engine.score.PairScorer;
import org.ductus.engine.score.PairScorerConfig;
import org.ductus.engine.score.PairScores;
import org.ductus.engine.score.Pairing;
import org.ductus.engine.score.Scored;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PairScoreReportTest {

    private static final PairScorerConfig CONFIG =
            new PairScorerConfig(Pairing.ALL_IN_CLASS, Components.DX_DY_PEN, Denominator.POOLED_RANGE, 2, 0, 1);

    private static List<Scored> samples(String group, int classes, int each, double spread) {
        RandomGenerator random = Seeds.generator(group.hashCode());
        List<Scored> samples = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            for (int i = 0; i < each; i++) {
                double[] vectors = IntStream.range(0, 6)
                        .mapToDouble(j -> j % 3 == 2 ? 1 : spread * random.nextGaussian())
                        .toArray();
                samples.add(new Scored(group, k == 0 ? "<A>" : "c" + k, "", vectors));
            }
        }
        return samples;
    }

    private static PairScores score(List<Scored> reference, List<Scored> samples) {
        return new PairScorer(CONFIG).score(samples, reference, Progress.none());
    }

    @Test
    void showsGroupsBesideRealSamplesAndThePaper() throws Exception {
        List<Scored> samples = new ArrayList<>(samples("Random", 4, 5, 0.3));
        samples.addAll(samples("Pull to centroid (paper)", 5, 5, 0.1));
        var scores = score(samples("", 5, 6, 0.4), samples);
        Document page = Pages.check(new PairScoreReport(scores, CONFIG, true).html());
        String text = page.getDocumentElement().getTextContent();
        assertThat(text)
                .contains("Random: MSD " + Texts.number(scores.groups().get(0).msd(), 3))
                .contains("The paper reports MSD 0.016761 and NRMSD 0.067375.")
                .contains("The paper reports MSD 0.038333 and NRMSD 0.10558.")
                .contains("of the MSD among real samples of the same classes")
                .contains("<A>", "All in class");
        assertThat(Pages.all(page, "svg")).hasSize(SheetText.hasFonts() ? 3 : 0);
        assertThat(Pages.all(page, "tr")).hasSize(1 + 9);
        if (SheetText.hasFonts()) {
            assertThat(Pages.all(page, "text").stream().map(t -> t.getTextContent()))
                    .contains("real samples of the same classes", "the paper's Table 2", "real samples", "<A>");
        }
    }

    /** Without groups, reference and paper; with a class that has no pair, and one pair only. */
    @Test
    void managesWithLittle() throws Exception {
        List<Scored> samples = new ArrayList<>(samples("", 1, 2, 0.3));
        samples.add(new Scored("", "lonely", "", new double[] {0, 0, 1, 1, 1, 1}));
        String html = new PairScoreReport(score(List.of(), samples), CONFIG, false).html();
        Pages.check(html);
        assertThat(html)
                .contains("all samples: MSD", "no interval: too few pairs", "no pair: lonely")
                .doesNotContain("The paper reports")
                .doesNotContain("among real samples");
    }

    @Test
    void managesWithMany() throws Exception {
        List<Scored> samples = new ArrayList<>();
        for (int g = 0; g < 30; g++) {
            samples.addAll(samples("group " + g, 80, 2, 0.1 + 0.01 * g));
        }
        String html = new PairScoreReport(score(List.of(), samples), CONFIG, true).html();
        Pages.check(html);
        assertThat(html.length()).isLessThan(1_000_000);
    }
}
