// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The views of the nodes of shipped workflows in a headless Chromium, in light and dark, wide and narrow: nothing is loaded,
 * no message is printed, nothing sticks out of the page, each picture has a name that a screen reader reads, and the ground
 * follows the scheme. The screenshots stay in {@code target/screenshots}, to be looked at.
 */
class ViewsInBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 480;

    /** Small runs of workflows that together have every node with a view. */
    private static final Map<String, List<Object>> RUNS = Map.of(
            "Reproduce_Paper",
            List.of("--variable", "epochs=2", "--set", "1/samples_per_symbol=8", "--set", "1/writers=4"),
            "Sampling_Study",
            ShippedRun.SMALL_STUDY,
            "Write_A_Word",
            List.of("--variable", "epochs=2"));

    @TempDir
    static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(SCREENSHOTS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("ductus.chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--no-zygote",
                                "--use-gl=angle",
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    static List<Path> views() throws IOException, InterruptedException {
        List<Path> views = new ArrayList<>();
        for (Map.Entry<String, List<Object>> small : RUNS.entrySet()) {
            List<Object> options = new ArrayList<>(small.getValue());
            if (small.getKey().equals("Write_A_Word")) { // which writes a file
                options.addAll(List.of("--variable", "svg=" + folder.resolve("word.svg")));
            }
            ShippedRun run = ShippedRun.of(small.getKey(), folder.resolve(small.getKey()), options.toArray());
            assertThat(run.status()).as(run.text()).isZero();
            try (Stream<Path> files = Files.list(run.out())) {
                views.addAll(files.filter(file -> file.toString().endsWith(".html"))
                        .sorted()
                        .toList());
            }
        }
        assertThat(views).hasSizeGreaterThan(10);
        return views;
    }

    @ParameterizedTest
    @MethodSource("views")
    void isAPageThatShowsItself(Path view) throws IOException {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {WIDE, NARROW}) {
                BufferedImage screenshot = look(view, scheme, width);
                int ground = screenshot.getRGB(2, 2) & 0xff;
                assertThat(ground > 127).as("light ground, %s", scheme).isEqualTo(scheme == ColorScheme.LIGHT);
                assertThat(differing(screenshot)).as("pixels drawn").isGreaterThan(1000);
            }
        }
    }

    private static BufferedImage look(Path view, ColorScheme scheme, int width) throws IOException {
        List<String> heard = new ArrayList<>();
        try (Page page = browser.newPage(
                new Browser.NewPageOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            page.onConsoleMessage(message -> heard.add(message.text()));
            page.onPageError(heard::add);
            page.onRequest(request -> {
                if (!request.url().startsWith("data:") && !request.url().startsWith("file:")) {
                    heard.add(request.url());
                }
            });
            page.navigate(view.toUri().toString());
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of the page in a window of %s", width)
                    .isEqualTo(width);
            assertThat(page.locator("img:visible, svg:not([aria-hidden=true]):visible")
                            .count())
                    .as("pictures, each with a name")
                    .isEqualTo(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile(".+")))
                            .count());
            Path file = SCREENSHOTS.resolve(view.getParent().getFileName() + "-"
                    + view.getFileName().toString().replace("_view.html", "") + "-"
                    + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            assertThat(heard).isEmpty();
            return ImageIO.read(file.toFile());
        }
    }

    /** How many pixels are not the ground. */
    private static long differing(BufferedImage image) {
        int ground = image.getRGB(2, 2);
        long differing = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                differing += image.getRGB(x, y) == ground ? 0 : 1;
            }
        }
        return differing;
    }
}
