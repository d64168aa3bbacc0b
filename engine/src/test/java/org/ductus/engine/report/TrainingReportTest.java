// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.TrainingAlbum;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.latent.Centroids;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.SheetText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class TrainingReportTest {

    private static final TrainingAlbum ALBUM = new TrainingAlbum(1, 2);

    private static CganModel trained;

    @BeforeAll
    static void train() {
        List<String> classes = List.of("<a>", "b", "c");
        var partition =
                LatentPartition.create(new LatentConfig(6, Sampling.RANDOM, Centroids.GAUSSIAN, 0.3, 1), classes);
        List<double[]> vectors = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            vectors.add(new double[] {0.1 * i, 0.2, 1, 0.3, 0.1 * (i % 3), 1});
            labels.add(classes.get(i % 3));
        }
        var config = CganConfig.basic().toBuilder()
                .steps(2)
                .filters(2)
                .minibatch(4)
                .discriminatorWidths(List.of(4, 4))
                .epochs(10)
                .threads(1)
                .seed(5)
                .build();
        trained = new CganTrainer(config, partition).train(TrainingData.of(vectors, labels, partition), null, ALBUM);
        ALBUM.finish(trained);
    }

    private static CganModel withHistory(List<EpochRecord> history) {
        return new CganModel(
                trained.config(), trained.partition(), trained.scale(), trained.state(), history, trained.provenance());
    }

    private static EpochRecord epoch(int number, double real, double fake) {
        return new EpochRecord(number, number, 0.5, 2, real, fake, 1, 0, 0, 0, 0, 1e-3, 2);
    }

    @Test
    void showsCurvesAndASampleOfEachClassAtEachPoint() throws Exception {
        Document page = Pages.check(new TrainingReport(trained, ALBUM).html());
        String text = page.getDocumentElement().getTextContent();
        assertThat(text)
                .contains("10 epochs (30 iterations) on 12 samples of 3 classes", "seed 5", trained.fingerprint())
                .contains("<a>", "The first 2 classes are shown.");
        int inks = 2 * ALBUM.snapshots().size();
        assertThat(Pages.all(page, "svg")).hasSize(inks + (SheetText.hasFonts() ? 4 : 0));
        assertThat(Pages.all(page, "th").stream()
                        .filter(th -> th.getTextContent().equals("30")))
                .as("the last point, above each strip")
                .hasSize(2);
    }

    @Test
    void saysHowWellTheDiscriminatorTellsSamplesApart() {
        assertThat(new TrainingReport(withHistory(List.of(epoch(1, 0.99, 0.01))), ALBUM).html())
                .contains("gives real samples 0.99 and generated ones 0.01", "tells them apart with ease");
        assertThat(new TrainingReport(withHistory(List.of(epoch(1, 0.52, 0.48))), ALBUM).html())
                .contains("can hardly tell them apart");
    }

    /** From a single epoch to the paper's 10,000, which are averaged in groups. */
    @ParameterizedTest
    @ValueSource(ints = {1, 399, 401, 10_000})
    void anyNumberOfEpochs(int epochs) throws Exception {
        List<EpochRecord> history = new ArrayList<>();
        for (int i = 1; i <= epochs; i++) {
            history.add(epoch(i, 0.7, 0.3));
        }
        String html = new TrainingReport(withHistory(history), new TrainingAlbum(1, 1)).html();
        Pages.check(html);
        assertThat(html.length()).isLessThan(200_000).isGreaterThan(1000);
        assertThat(html).doesNotContain("on the way");
        if (epochs == 10_000) {
            assertThat(html).contains("9,976–10,000".replace(",", ""));
        }
    }
}
