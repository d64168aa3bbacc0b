// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.ductus.engine.picture.SheetText;
import org.ductus.engine.score.Realism;
import org.ductus.engine.score.RealismScore;
import org.ductus.engine.score.RealismScores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class RealismReportTest {

    private static Realism realism(double value) {
        return new Realism(value, value, value, value, value, value, value, value, value, 0, 0, 0);
    }

    private static RealismScore score(String group, String label, double value, List<String> failed) {
        return new RealismScore(group, label, 10, realism(value), realism(0.9), failed, List.of());
    }

    private static RealismScores scores(String... groups) {
        List<RealismScore> all = new ArrayList<>();
        List<RealismScore> classes = new ArrayList<>();
        for (int g = 0; g < groups.length; g++) {
            all.add(score(groups[g], "", 0.5 + 0.1 * g, g == 0 ? List.of("<A>") : List.of()));
            for (String label : List.of("B", "<A>", "C")) {
                classes.add(score(groups[g], label, label.equals("<A>") ? 0.2 : 0.7 + 0.1 * g, List.of()));
            }
        }
        return new RealismScores(all, classes, List.of("C"));
    }

    @Test
    void showsGroupsAndClassesBesideRealInk() throws Exception {
        var report = new RealismReport(scores("Pull", "Random"));
        assertThat(report.findings())
                .containsExactly(
                        "Random: read as meant 60 % (held-out real ink 90 %), 60 % as diverse as real ink when drawn.",
                        "Pull: read as meant 50 % (held-out real ink 90 %), 50 % as diverse as real ink when drawn;"
                                + " hardly legible: <A>.");
        Document page = Pages.check(report.html());
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Too few real samples for recall and coverage of: C", "Legibility: Random 0.6, real ink 0.9");
        assertThat(Pages.all(page, "svg")).hasSize(SheetText.hasFonts() ? 8 : 0);
        assertThat(Pages.all(page, "tr")).hasSize(1 + 6);
        assertThat(ImageIO.read(new ByteArrayInputStream(report.png())).getWidth())
                .isGreaterThan(2000);
    }

    /** One group without a name, whose legibility can't be told. */
    @Test
    void managesWithLittle() throws Exception {
        var score = new RealismScore("", "", 2, realism(Double.NaN), realism(Double.NaN), List.of(), List.of("A"));
        var one = new RealismScore("", "A", 2, realism(Double.NaN), realism(Double.NaN), List.of(), List.of("A"));
        var report = new RealismReport(new RealismScores(List.of(score), List.of(one), List.of()));
        Pages.check(report.html());
        assertThat(report.findings())
                .singleElement()
                .asString()
                .startsWith("all samples: ")
                .contains("look alike: A");
        assertThat(report.png()).isNotEmpty();
    }
}
