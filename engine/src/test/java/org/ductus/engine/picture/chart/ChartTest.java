// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ductus.engine.picture.SheetText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Charts show what they are given. What they look like was looked at. */
class ChartTest {

    private static final double[] X = {1, 2, 3, 4};

    @BeforeAll
    static void withFontsOnly() {
        assumeTrue(SheetText.hasFonts());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    private static Chart everything() {
        return new XyChart("All & <everything>", "across", "up")
                .wholeX()
                .histogram("bars", Tone.SKY, new double[] {1, 2, 3}, new double[] {1, 4})
                .points("dots", Tone.GREY, 4, X, X)
                .line("one", Tone.BLUE, X, new double[] {1, 2, Double.NaN, 4})
                .line("two", Tone.VERMILION, X, new double[] {4, 3, 2, 1})
                .texts(List.of("A"), new double[] {2}, new double[] {2})
                .circle(1)
                .chart(400, 300);
    }

    private static Chart bars() {
        return new BarChart("Bars", List.of("Č", "ž"), "value", false)
                .bars("first", Tone.BLUE, new double[] {1, 2}, new double[] {0.2, Double.NaN})
                .bars("second", Tone.VERMILION, new double[] {Double.NaN, 1}, null)
                .ticks("other", Tone.INK, new double[] {1.5, Double.NaN})
                .mark("mark", 1.2)
                .chart(400, 300);
    }

    @Test
    void svgIsWellFormedNamedAndNotEmpty() throws Exception {
        Document document = parsed(everything().svg("x-"));
        assertThat(document.getDocumentElement().getAttribute("class")).isEqualTo("chart");
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("All & <everything>");
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(4);
        var texts = document.getElementsByTagName("text");
        Set<String> said = new TreeSet<>();
        for (int i = 0; i < texts.getLength(); i++) {
            said.add(texts.item(i).getTextContent());
        }
        assertThat(said).contains("All & <everything>", "across", "bars", "dots", "one", "two", "A");
        assertThat(bars().svg("")).contains(">Č<", ">ž<", ">first<", ">second<", ">other<", ">mark<");
    }

    /** Two charts of a page must not cut each other with clips of the same name. */
    @Test
    void identifiersBeginAsAsked() {
        Set<String> ids = Pattern.compile("(?:id=\"|url\\(#)([^\")]*)")
                .matcher(everything().svg("f7-"))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        assertThat(ids).isNotEmpty().allMatch(id -> id.startsWith("f7-"));
    }

    /** A colour that the style doesn't know would vanish on a dark ground. */
    @Test
    void everyColourHasADarkCounterpart() {
        String css = ChartStyle.darkCss();
        for (String svg : List.of(everything().svg(""), bars().svg(""))) {
            Set<String> unknown = Pattern.compile("\\b(?:fill|stroke)=\"[^\"]*\"")
                    .matcher(svg.substring(svg.indexOf('>')))
                    .results()
                    .map(m -> m.group())
                    .filter(colour -> !colour.endsWith("=\"none\"") && !css.contains("svg.chart [" + colour + "]"))
                    .collect(Collectors.toSet());
            assertThat(unknown).isEmpty();
        }
    }

    private static double luminance(Color colour) {
        double[] parts = Stream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .mapToDouble(c -> c / 255.0 <= 0.04045 ? c / 255.0 / 12.92 : Math.pow((c / 255.0 + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    /** WCAG 2.1: 4.5 for text; marks of a chart are told apart from the ground by more than shape where they have 2 or more. */
    @Test
    void contrastsAreEnoughOnBothGrounds() {
        Color dark = new Color(0x1E2227);
        assertThat(contrast(ChartStyle.TEXT, Color.WHITE)).isGreaterThan(7);
        assertThat(contrast(ChartStyle.FAINT, Color.WHITE)).isGreaterThan(4.5);
        for (Tone tone : Tone.values()) {
            assertThat(contrast(tone.light(), Color.WHITE))
                    .as("%s on white", tone)
                    .isGreaterThan(2);
            assertThat(contrast(tone.dark(), dark)).as("%s on dark", tone).isGreaterThan(4);
        }
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int pixels(BufferedImage image, Tone tone) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += image.getRGB(x, y) == tone.light().getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    /** A bar twice as high has twice the pixels; one from a base on a logarithmic axis goes up or down from it. */
    @Test
    void barsAreAsHighAsTheirValues() throws IOException {
        int one = bar(1);
        assertThat((double) bar(2) / one).isBetween(1.9, 2.1);
        var chart = new BarChart("", List.of("a", "b"), "", false)
                .logFrom(0.1)
                .bars("x", Tone.BLUE, new double[] {1, 0.01}, null)
                .chart(300, 300);
        BufferedImage image = image(chart.png(1));
        // left and right of the middle, above and below where 0.1 is
        assertThat(pixels(image.getSubimage(30, 0, 130, 130), Tone.BLUE)).isGreaterThan(1000);
        assertThat(pixels(image.getSubimage(170, 150, 130, 150), Tone.BLUE)).isGreaterThan(1000);
        assertThat(pixels(image.getSubimage(170, 0, 130, 110), Tone.BLUE)).isZero();
        assertThat(pixels(image.getSubimage(30, 160, 130, 140), Tone.BLUE)).isZero();
    }

    private static int bar(double value) throws IOException {
        var chart = new BarChart("", List.of("a", "b"), "", false)
                .bars("x", Tone.BLUE, new double[] {value, Double.NaN}, null)
                .bars("y", Tone.GREEN, new double[] {Double.NaN, 3}, null)
                .chart(300, 300);
        return pixels(image(chart.png(1)), Tone.BLUE);
    }

    @Test
    void aSheetHoldsItsChartsAtAnyScale() throws IOException {
        var sheet = new ChartSheet("Sheet", List.of("A sentence."))
                .place(everything(), 0, 0)
                .place(bars(), 400, 0);
        assertThat(sheet.width()).isGreaterThanOrEqualTo(800);
        BufferedImage image = image(sheet.png(2));
        assertThat(image.getWidth()).isEqualTo(2 * sheet.width());
        assertThat(pixels(image, Tone.SKY)).isPositive();
        assertThat(pixels(image.getSubimage(800, 0, 700, image.getHeight()), Tone.BLUE))
                .isPositive();
        assertThat(sheet.png(1)).isEqualTo(sheet.png(1));
    }

    @Test
    void numbersOfLogarithmicAxesAreShort() {
        var numbers = new PlainNumbers();
        assertThat(Stream.of(0.001, 0.1, 1.0, 10_000.0, 1e-7, 1e9, 0.30000000000000004)
                        .map(numbers::format))
                .containsExactly("0.001", "0.1", "1", "10,000", "1E-7", "1E9", "0.3");
    }

    /** Sentences that are wider than the charts go on in the next line. */
    @Test
    void sentencesThatAreTooWideAreBroken() throws IOException {
        String sentence = "A sentence that is wider than the chart below it, which must not cut it. "
                .repeat(2)
                .strip();
        var wide = new ChartSheet("Sheet", List.of(sentence)).place(bars(), 0, 0);
        var narrow = new ChartSheet("Sheet", List.of("A sentence.")).place(bars(), 0, 0);
        assertThat(wide.width()).isEqualTo(narrow.width());
        assertThat(wide.height()).isGreaterThan(narrow.height());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(wide.png(1)));
        for (int y = 0; y < 100; y++) {
            assertThat(picture.getRGB(picture.getWidth() - 6, y))
                    .as("row %s", y)
                    .isEqualTo(Color.WHITE.getRGB());
        }
    }
}
