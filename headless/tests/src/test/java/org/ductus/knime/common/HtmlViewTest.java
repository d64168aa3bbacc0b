// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ductus.engine.Progress;
import org.ductus.engine.latent.LatentConfig;
import org.ductus.engine.latent.LatentDiagnostics;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.picture.SheetText;
import org.ductus.engine.report.LatentReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views as a browser shows them, where there is one: Chromium. */
class HtmlViewTest {

    private static final long PATIENCE_SECONDS = 120;

    private static final int SIDE = 900;

    @TempDir
    Path folder;

    private static String html(String content) throws IOException {
        var view = new HtmlView("Title", () -> Optional.ofNullable(content));
        return new String(view.getPage().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Optional<String> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "chromium"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private BufferedImage screenshot(String html, boolean dark) throws IOException, InterruptedException {
        assumeTrue(chromium().isPresent(), "Chromium is not installed");
        Path own = Files.createTempDirectory(folder, "shot");
        Path page = Files.writeString(own.resolve("page.html"), html);
        Path picture = own.resolve("picture.png");
        List<String> command = new ArrayList<>(List.of(
                chromium().orElseThrow(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + own.resolve("profile"),
                "--window-size=" + SIDE + "," + SIDE,
                "--screenshot=" + picture));
        if (dark) {
            command.add("--blink-settings=preferredColorScheme=0");
        }
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("chromium.txt").toFile())
                .start();
        try {
            assumeTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "Chromium is too slow here");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assumeTrue(Files.exists(picture), "Chromium makes no pictures here");
        return ImageIO.read(picture.toFile());
    }

    private static Color corner(BufferedImage image) {
        return new Color(image.getRGB(2, 2));
    }

    private static int pixels(BufferedImage image, Color colour) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    private static int marks(BufferedImage image) {
        return image.getWidth() * image.getHeight() - pixels(image, corner(image));
    }

    @Test
    void saysSoWhereThereIsNothing() throws IOException {
        assertThat(html(null)).contains("execute the node").contains("<title>Title</title>");
    }

    /** Text and charts stand out from the ground, white or dark. */
    @Test
    void followsTheColoursOfTheDesktop() throws Exception {
        assumeTrue(SheetText.hasFonts());
        var partition = LatentPartition.create(LatentConfig.defaults(), List.of("A", "B", "C"));
        var diagnostics = LatentDiagnostics.measure(partition, 200, 1, Progress.none());
        String page = html(new LatentReport(diagnostics).html());
        BufferedImage light = screenshot(page, false);
        assertThat(corner(light)).isEqualTo(Color.WHITE);
        assertThat(marks(light)).isGreaterThan(20_000);
        BufferedImage dark = screenshot(page, true);
        assertThat(corner(dark)).isEqualTo(new Color(0x1E2227));
        assertThat(marks(dark)).isBetween(20_000, SIDE * SIDE / 2);
        assertThat(pixels(dark, Color.WHITE)).as("white grounds of charts").isLessThan(100);
    }

    /** A page from another's workflow runs nothing; without the page's policy it would. */
    @Test
    void runsNoScripts() throws Exception {
        String harmful = "<p>text</p><script>document.body.style.background = 'red'</script>"
                + "<img src=\"data:image/png;base64,\" alt=\"\" onerror=\"document.body.style.background = 'red'\">";
        assertThat(corner(screenshot(html(harmful), false))).isEqualTo(Color.WHITE);
        String unprotected = html(harmful).replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(corner(screenshot(unprotected, false))).isEqualTo(Color.RED);
    }
}
