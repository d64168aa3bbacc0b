// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ductus.engine.ink.Bounds;
import org.ductus.engine.ink.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workflows that ship, with the bundles that ship, as a user runs them: a process of its own, a real Equinox, exported
 * files. Few samples and one epoch: what is learnt is tested elsewhere.
 */
class ShippedWorkflowsTest {

    @TempDir
    Path folder;

    private ShippedRun run(String workflow, String name, Object... options) throws IOException, InterruptedException {
        return ShippedRun.of(workflow, folder.resolve(name), options);
    }

    private ShippedRun paper(String name, Object... more) throws IOException, InterruptedException {
        List<Object> options = new ArrayList<>(
                List.of("--variable", "epochs=1", "--set", "1/samples_per_symbol=8", "--set", "1/writers=4"));
        options.addAll(List.of(more));
        return run("Reproduce_Paper", name, options.toArray());
    }

    /** Table 2 beside the paper's own figures, and the sheets of figures 2, 4 and 5. */
    @Test
    void reproducesThePaper() throws Exception {
        ShippedRun run = paper("paper");

        assertThat(run.status()).as(run.text()).isZero();
        List<CSVRecord> scores = run.table("15_Ink_Pair_Scorer_1.csv");
        assertThat(scores)
                .extracting(row -> row.get("Sampling"), row -> row.get("Paper MSD"), row -> row.get("Paper NRMSD"))
                .containsExactly(
                        tuple("Random", "0.016761", "0.067375"),
                        tuple("Pull to centroid (paper)", "0.038333", "0.105576"));
        for (CSVRecord row : scores) {
            assertThat(Double.parseDouble(row.get("MSD"))).isPositive();
            // the built-in handwriting differs within a class as real handwriting does
            assertThat(Double.parseDouble(row.get("Reference MSD"))).isBetween(0.03, 0.10);
        }
        assertThat(run.table("15_Ink_Pair_Scorer_2.csv")).hasSize(2 * 39);
        for (String reading : List.of("24_Ink_Pair_Scorer_1.csv", "25_Ink_Pair_Scorer_1.csv")) {
            assertThat(run.table(reading)).as(reading).hasSize(2);
        }
        assertThat(run.table("20_Latent_Diagnostics_1.csv")).hasSize(39);
        assertThat(run.image("20_Latent_Diagnostics_2.png").getWidth()).isGreaterThan(2000);
        assertThat(run.out().resolve("20_Latent_Diagnostics_view.html"))
                .content()
                .contains("shorter than Gaussian noise");
        assertThat(run.out().resolve("7_cGAN_Learner_view.html")).content().contains("1 epoch (");
        assertThat(run.out().resolve("15_Ink_Pair_Scorer_view.html"))
                .content()
                .contains("The paper reports MSD 0.038333", "among real samples");
        List<CSVRecord> realism = run.table("21_Ink_Realism_Scorer_1.csv");
        assertThat(realism)
                .extracting(row -> row.get("Sampling"))
                .containsExactly("Random", "Pull to centroid (paper)");
        for (CSVRecord row : realism) {
            // one epoch writes nothing legible; held-out real ink shows that the recogniser can read
            assertThat(Double.parseDouble(row.get("Real: Legibility"))).isGreaterThan(0.5);
            assertThat(Double.parseDouble(row.get("Legibility")))
                    .isLessThan(Double.parseDouble(row.get("Real: Legibility")));
            assertThat(Double.parseDouble(row.get("Diversity (vectors)"))).isPositive();
            assertThat(row.get("Failed classes")).isNotEmpty();
        }
        assertThat(run.table("21_Ink_Realism_Scorer_2.csv")).hasSize(2 * 39);
        for (String sheet : List.of("16_Ink_Sheet_1.png", "17_Ink_Sheet_1.png", "18_Ink_Sheet_1.png")) {
            assertThat(run.image(sheet).getWidth()).as(sheet).isGreaterThan(1000);
        }
    }

    /** Each way of sampling with each seed, scored against ink of other writers, and compared with plain noise. */
    @Test
    void studiesWaysOfSampling() throws Exception {
        ShippedRun run = run("Sampling_Study", "study", ShippedRun.SMALL_STUDY.toArray());

        assertThat(run.status()).as(run.text()).isZero();
        List<String> ways = List.of(
                "Random",
                "Centroid + noise",
                "Pull to centroid (paper)",
                "Simplex exchange",
                "Mixture with trainable means");
        assertThat(run.table("6_cGAN_Study_Learner_2.csv")).hasSize(10).allSatisfy(row -> assertThat(row.get("Failure"))
                .isEmpty());
        assertThat(run.table("6_cGAN_Study_Learner_1.csv")).hasSize(10 * 39 * 8 * 2);
        assertThat(run.table("9_Ink_Realism_Scorer_1.csv"))
                .extracting(row -> row.get("Sampling"), row -> row.get("Seed"))
                .contains(tuple("Random", "1"), tuple("Simplex exchange", "2"))
                .hasSize(10);
        for (String scores : List.of("10", "11", "12")) {
            assertThat(run.table(scores + "_Ink_Pair_Scorer_1.csv")).as(scores).hasSize(10);
        }
        List<CSVRecord> answer = run.table("13_Paired_Comparison_1.csv");
        assertThat(answer.stream().filter(row -> row.get("Measure").equals("MSD")))
                .extracting(row -> row.get("Way"))
                .containsExactlyElementsOf(ways);
        assertThat(answer)
                .extracting(row -> row.get("Measure"))
                .contains("Legibility", "NRMSD")
                .doesNotContain("MSD low", "Reference MSD", "Denominator");
        for (CSVRecord row : answer) {
            boolean baseline = row.get("Way").equals("Random");
            assertThat(row.get("Pairs")).isEqualTo(baseline ? "0" : "2");
            assertThat(row.get("p").isEmpty()).isEqualTo(baseline);
        }
        assertThat(run.image("13_Paired_Comparison_2.png").getWidth()).isGreaterThan(1000);
        assertThat(run.out().resolve("13_Paired_Comparison_view.html"))
                .content()
                .contains("Compared with Random");
    }

    /** The same seed gives the same tables, bit by bit and although two trainings share the cores; another seed others. */
    @Test
    void repeatsItselfWithTheSameSeed() throws Exception {
        ShippedRun first = paper("first", "--variable", "seed=5");
        ShippedRun again = paper("again", "--variable", "seed=5", "--threads", 1);
        ShippedRun other = paper("other", "--variable", "seed=6");

        String scores = "15_Ink_Pair_Scorer_2.csv";
        String samples = "8_cGAN_Generator_1.csv";
        assertThat(again.out().resolve(scores))
                .hasSameBinaryContentAs(first.out().resolve(scores));
        assertThat(again.out().resolve(samples))
                .hasSameBinaryContentAs(first.out().resolve(samples));
        assertThat(Files.readString(other.out().resolve(samples)))
                .isNotEqualTo(Files.readString(first.out().resolve(samples)));
    }

    private Path ink(Map<String, double[]> shapes) throws IOException {
        Path file = folder.resolve("ink.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("sample,label,writer,stroke,point,x,y\n");
            for (var shape : shapes.entrySet()) {
                for (int sample = 0; sample < 8; sample++) {
                    double[] xy = shape.getValue();
                    for (int p = 0; p < xy.length / 2; p++) {
                        out.write("%s%d,%s,w%d,0,%d,%s,%s%n"
                                .formatted(
                                        shape.getKey(),
                                        sample,
                                        shape.getKey(),
                                        sample % 2,
                                        p,
                                        xy[2 * p] + 0.5 * sample * p,
                                        xy[2 * p + 1]));
                    }
                }
            }
        }
        return file;
    }

    @Test
    void learnsOnesOwnHandwriting() throws Exception {
        Path ink = ink(Map.of("L", new double[] {0, 0, 0, 20, 10, 20}, "V", new double[] {0, 0, 10, 20, 20, 0}));

        ShippedRun run = run("Own_Handwriting", "own", "--variable", "path=" + ink, "--variable", "epochs=1");

        assertThat(run.status()).as(run.text()).isZero();
        assertThat(run.table("1_Ink_Reader_1.csv")).hasSize(16);
        assertThat(run.table("15_Ink_Pair_Scorer_1.csv")).hasSize(2);
        assertThat(run.table("21_Ink_Realism_Scorer_1.csv")).hasSize(2);
        assertThat(run.image("17_Ink_Sheet_1.png").getHeight()).isGreaterThan(100);
    }

    @Test
    void startsQuickly() throws Exception {
        ShippedRun run = run("Quick_Start", "quick", "--variable", "epochs=20");

        assertThat(run.status()).as(run.text()).isZero();
        assertThat(run.table("5_cGAN_Generator_1.csv"))
                .hasSize(75)
                .extracting(row -> row.get("Label"))
                .containsOnly("A", "B", "C");
        assertThat(run.image("6_Ink_Sheet_1.png").getHeight()).isGreaterThan(300);
    }

    /** What goes on from a file is, epoch by epoch, what an uninterrupted training does. */
    @Test
    void continuesATraining() throws Exception {
        ShippedRun halves = continued("halves", 2, 4);
        ShippedRun whole = continued("whole", 4, 5);

        List<CSVRecord> continued = halves.table("7_cGAN_Learner_2.csv");
        List<CSVRecord> atOnce = whole.table("4_cGAN_Learner_2.csv");
        assertThat(continued).extracting(row -> row.get("Epoch")).containsExactly("1", "2", "3", "4");
        for (String column : List.of("Iterations", "Loss discriminator", "Loss generator", "Learning rate")) {
            assertThat(continued)
                    .extracting(row -> row.get(column))
                    .containsExactlyElementsOf(
                            atOnce.stream().map(row -> row.get(column)).toList());
        }
        assertThat(halves.image("9_Ink_Sheet_1.png").getHeight()).isGreaterThan(300);
    }

    private ShippedRun continued(String name, int epochs, int allEpochs) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".model");
        ShippedRun run = run(
                "Continue_Training",
                name,
                "--variable",
                "epochs=" + epochs,
                "--variable",
                "all_epochs=" + allEpochs,
                "--set",
                "5/filechooser/path/file_system_type=LOCAL",
                "--set",
                "5/filechooser/path/path=" + file,
                "--set",
                "6/filechooser/path/file_system_type=LOCAL",
                "--set",
                "6/filechooser/path/path=" + file);
        assertThat(run.status()).as(run.text()).isZero();
        return run;
    }

    /** Each model gets scores of its own beside those of real samples. */
    @Test
    void comparesTwoModels() throws Exception {
        ShippedRun run = run("Compare_Models", "compare", "--variable", "epochs=2");

        assertThat(run.status()).as(run.text()).isZero();
        assertThat(run.table("11_Ink_Pair_Scorer_1.csv"))
                .extracting(row -> row.get("Run"), row -> row.get("Pairs"))
                .containsExactly(tuple("recommended", "3000"), tuple("paper", "3000"));
    }

    /** Ink that was saved as InkML comes back, stroke by stroke, and goes on as SVG; a second run replaces the files. */
    @Test
    void convertsInk() throws Exception {
        Path inkml = folder.resolve("letters.inkml");
        Path svg = folder.resolve("letters.svg");
        Files.writeString(inkml, "an older file");

        ShippedRun run = run("Convert_Ink", "convert", "--variable", "inkml=" + inkml, "--variable", "svg=" + svg);

        assertThat(run.status()).as(run.text()).isZero();
        List<CSVRecord> saved = run.table("1_Ink_Samples_1.csv");
        assertThat(saved).hasSize(72);
        assertThat(run.table("3_Ink_Reader_1.csv"))
                .extracting(row -> row.get("Label"), row -> row.get("Writer"), row -> row.get("Ink"))
                .containsExactlyElementsOf(saved.stream()
                        .map(row -> tuple(row.get("Label"), row.get("Writer"), row.get("Ink")))
                        .toList());
        assertThat(run.table("3_Ink_Reader_2.csv")).isEmpty();
        assertThat(inkml).content().startsWith("<?xml").contains("<annotation type=\"truth\">Z</annotation>");
        assertThat(svg).content().contains("data-label=\"Z\"");
        assertThat(run.image("5_Ink_Sheet_1.png").getWidth()).isGreaterThan(500);
    }

    /** A text becomes one ink, laid out from left to right, in the table and in a file; what wasn't learnt is named. */
    @Test
    void writesAWord() throws Exception {
        Path svg = folder.resolve("word.svg");

        ShippedRun run = run("Write_A_Word", "word", "--variable", "epochs=20", "--variable", "svg=" + svg);

        assertThat(run.status()).as(run.text()).isZero();
        List<CSVRecord> texts = run.table("5_Ink_Text_1.csv");
        assertThat(texts).extracting(row -> row.get("Text")).containsExactly("\u010cRKA 42");
        Bounds bounds = Ink.ofSvgPath(texts.get(0).get("Ink")).bounds();
        assertThat(bounds.width() / bounds.height()).isBetween(2.0, 12.0);
        assertThat(svg).content().contains("data-label=\"\u010cRKA 42\"");
        assertThat(run.out().resolve("5_Ink_Text_view.html")).content().contains("alt=\"\u010cRKA 42\"");

        ShippedRun other = run("Write_A_Word", "other", "--variable", "epochs=1", "--variable", "text=Bar");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.text())
                .contains("#5 Ink Text: ERROR: The model doesn't know all characters: row \"Row0\" has B.");
    }

    /** A model that went out for DL4J and came back writes what it would have written. */
    @Test
    void exchangesAModelWithDl4j() throws Exception {
        Path zip = folder.resolve("generator.zip");
        Files.writeString(zip, "an older file");

        ShippedRun run = run("Exchange_With_DL4J", "dl4j", "--variable", "epochs=20", "--variable", "zip=" + zip);

        assertThat(run.status()).as(run.text()).isZero();
        ShippedRun plain = run("Quick_Start", "plain", "--variable", "epochs=20");
        assertThat(run.out().resolve("7_cGAN_Generator_1.csv"))
                .hasSameBinaryContentAs(plain.out().resolve("5_cGAN_Generator_1.csv"));
        assertThat(run.image("8_Ink_Sheet_1.png").getHeight()).isGreaterThan(300);
    }

    /** All files of a report are there and open in a spreadsheet or a browser. */
    @Test
    void exportsForAReport() throws Exception {
        List<Object> options = new ArrayList<>(
                List.of("--variable", "epochs=20", "--variable", "svg=" + folder.resolve("letters.svg")));
        Map.of("8", "history.csv", "9", "scores.csv", "10", "samples.csv").forEach((node, file) -> {
            String path = node + "/settings/file_chooser_settings/path/";
            options.addAll(List.of("--set", path + "file_system_type=LOCAL"));
            options.addAll(List.of("--set", path + "path=" + folder.resolve(file)));
        });

        ShippedRun run = run("Export_For_A_Report", "report", options.toArray());

        assertThat(run.status()).as(run.text()).isZero();
        assertThat(csv("history.csv")).hasSize(20).last().satisfies(row -> assertThat(row.get("Epoch"))
                .isEqualTo("20"));
        assertThat(csv("scores.csv")).singleElement().satisfies(row -> {
            assertThat(Double.parseDouble(row.get("MSD"))).isPositive();
            assertThat(row.get("Paper MSD")).isEqualTo("0.016761");
        });
        assertThat(csv("samples.csv")).hasSize(75).allSatisfy(row -> {
            assertThat(row.get("Label")).isIn("A", "B", "C");
            Double.parseDouble(row.get("dx9"));
            Double.parseDouble(row.get("pen9"));
        });
        assertThat(folder.resolve("letters.svg")).content().contains("data-label=\"C\"");
        assertThat(run.image("7_Ink_Sheet_1.png").getHeight()).isGreaterThan(300);
    }

    private List<CSVRecord> csv(String name) throws IOException {
        try (var parser = CSVParser.parse(
                folder.resolve(name),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .build())) {
            return parser.getRecords();
        }
    }

    /** What can't be learnt from is refused in one sentence, and of the nodes that failed nothing is left behind. */
    @Test
    void refusesInkOfOneClass() throws Exception {
        Path ink = ink(Map.of("L", new double[] {0, 0, 0, 20, 10, 20}));

        ShippedRun run = run("Own_Handwriting", "one", "--variable", "path=" + ink, "--variable", "epochs=1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.text())
                .contains("#6 cGAN Learner: ERROR: A conditional GAN needs at least two classes")
                .doesNotContain("\tat ");
        try (Stream<Path> files = Files.list(run.out())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .noneMatch(f -> f.matches("([6-9]|1[0-578]|21)_.*"))
                    .contains("3_Ink_Augmenter_1.csv");
        }
    }

    @Test
    void refusesAFolderThatIsNotThere() throws Exception {
        ShippedRun run = run("Own_Handwriting", "none", "--variable", "path=" + folder.resolve("nowhere"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.text())
                .contains("#1 Ink Reader: ERROR: There is no file or folder")
                .contains("nowhere");
        assertThat(run.out()).doesNotExist();
    }
}
