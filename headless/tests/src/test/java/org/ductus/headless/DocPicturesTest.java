// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ductus.knime.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures in the documentation are what the workflows make. {@code docs/pictures/sources.csv} says which workflow made
 * each, and the fingerprint that the workflow had then. With {@code -Dductus.write.docs} those whose workflow has changed
 * are made anew, which takes minutes.
 */
class DocPicturesTest {

    private static final Path DOCS = Bundle.project().resolve("docs");

    private static final Path PICTURES = DOCS.resolve("pictures");

    private static final Path SOURCES = PICTURES.resolve("sources.csv");

    private static final String HEADER = "picture,workflow,export,fingerprint";

    private static final int WIDTH = 1400;

    private static final Pattern REFERENCE = Pattern.compile("pictures/([\\w.-]+\\.(?:png|svg))");

    /** Whether a node was configured when the workflow was saved; this changes no picture. */
    private static final Pattern STATE = Pattern.compile(" *<entry key=\"state\" [^\n]*\n");

    @TempDir
    Path folder;

    private record Source(String picture, String workflow, String export, String fingerprint) {

        static Source of(String line) {
            String[] parts = line.split(",", -1);
            return new Source(parts[0], parts[1], parts[2], parts[3]);
        }

        /** Of all that decides what the workflow makes. */
        String current() throws IOException {
            try (Stream<Path> files = Files.walk(ShippedRun.folderOf(workflow))) {
                var digest = MessageDigest.getInstance("SHA-256");
                for (Path file : files.filter(f -> f.endsWith("settings.xml") || f.endsWith("workflow.knime"))
                        .sorted()
                        .toList()) {
                    digest.update(STATE.matcher(Files.readString(file).replace("\r\n", "\n"))
                            .replaceAll("")
                            .getBytes(StandardCharsets.UTF_8));
                }
                return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256.", e);
            }
        }

        String line() throws IOException {
            return String.join(",", picture, workflow, export, current());
        }
    }

    private static List<Source> sources() throws IOException {
        List<String> lines = Files.readAllLines(SOURCES);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        return lines.stream().skip(1).map(Source::of).toList();
    }

    @Test
    void areMadeByTheWorkflowsAsTheyAre() throws Exception {
        if (System.getProperty("ductus.write.docs") != null) {
            write();
        }
        for (Source source : sources()) {
            assertThat(source.fingerprint())
                    .as(
                            "%s was made by %s, which has changed since; make it anew: mvn verify -Dductus.write.docs",
                            source.picture(), source.workflow())
                    .isEqualTo(source.current());
            assertThat(PICTURES.resolve(source.picture())).isNotEmptyFile();
        }
    }

    /** Each picture is shown somewhere, and each that is shown exists. */
    @Test
    void areThoseThatThePagesShow() throws IOException {
        List<String> shown = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DOCS)) {
            for (Path page : Stream.concat(
                            Stream.of(Bundle.project().resolve("README.md")),
                            files.filter(f -> f.toString().endsWith(".md")))
                    .toList()) {
                Matcher matcher = REFERENCE.matcher(Files.readString(page));
                while (matcher.find()) {
                    shown.add(matcher.group(1));
                }
            }
        }
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> !f.endsWith(".csv")))
                    .allSatisfy(file -> assertThat(shown).contains(file));
        }
        assertThat(shown).allSatisfy(file -> assertThat(PICTURES.resolve(file)).exists());
    }

    private void write() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Source source : sources()) {
            Path out = folder.resolve(source.workflow());
            if (!source.fingerprint().equals(source.current())) {
                if (!Files.exists(out)) {
                    ShippedRun run = ShippedRun.of(source.workflow(), out);
                    assertThat(run.status()).as(run.text()).isZero();
                }
                picture(out.resolve(source.export()), PICTURES.resolve(source.picture()));
            }
            lines.add(source.line());
        }
        Files.write(SOURCES, lines);
    }

    /** As wide as a page needs. */
    private static void picture(Path from, Path to) throws IOException {
        BufferedImage image = ImageIO.read(from.toFile());
        int height = Math.max(1, image.getHeight() * WIDTH / image.getWidth());
        var scaled = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image.getScaledInstance(WIDTH, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        ImageIO.write(scaled, "png", to.toFile());
    }
}
