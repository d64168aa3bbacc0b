// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ductus.engine.ink.Ink;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class InkSheetTest {

    private static final Ink THREE_STROKES = Ink.ofSvgPath("M 0 0 L 10 0 M 0 5 L 10 5 M 0 10 L 10 10");

    private static final SheetText STROKES = new StrokeText();

    private static InkSheetConfig config(int samples, boolean rows, int columns) {
        return new InkSheetConfig(samples, rows, columns, false, true, 50, true, "");
    }

    private static List<SheetEntry> entries(String... labels) {
        var entries = new ArrayList<SheetEntry>();
        for (String label : labels) {
            entries.add(new SheetEntry(label, THREE_STROKES));
        }
        return entries;
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static BufferedImage painted(Ink ink, PaintStyle style) {
        var image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 100, 100);
        InkPainter.paint(g, ink, 10, 10, 80, style);
        g.dispose();
        return image;
    }

    @Test
    void strokesAreBlueThenRedThenGreenFromTopToBottom() {
        BufferedImage image = painted(THREE_STROKES, PaintStyle.coloured());
        assertThat(dominant(image.getRGB(50, 10))).isEqualTo("blue");
        assertThat(dominant(image.getRGB(50, 50))).isEqualTo("red");
        assertThat(dominant(image.getRGB(50, 90))).isEqualTo("green");
        assertThat(image.getRGB(50, 30) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void withoutColoursAllStrokesAreDark() {
        BufferedImage image = painted(THREE_STROKES, new PaintStyle(false, 0.05));
        assertThat(image.getRGB(50, 10)).isEqualTo(image.getRGB(50, 90));
        assertThat(new Color(image.getRGB(50, 50)).getGreen()).isLessThan(80);
    }

    private static String dominant(int rgb) {
        var colour = new Color(rgb);
        int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        return most == colour.getRed() ? "red" : most == colour.getGreen() ? "green" : "blue";
    }

    @Test
    void inkKeepsItsProportionsAndStandsOnTheBottom() {
        BufferedImage image = painted(Ink.ofSvgPath("M 0 0 L 20 0 L 20 10 L 0 10 L 0 0"), PaintStyle.coloured());
        assertThat(dominant(image.getRGB(50, 50))).isEqualTo("blue");
        assertThat(dominant(image.getRGB(50, 90))).isEqualTo("blue");
        assertThat(image.getRGB(50, 10) & 0xffffff).isEqualTo(0xffffff);
        assertThat(image.getRGB(50, 70) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void dotsEmptyAndBrokenInkDoNoHarm() {
        assertThat(dominant(
                        painted(Ink.ofSvgPath("M 3 3"), PaintStyle.coloured()).getRGB(50, 50)))
                .isEqualTo("blue");
        assertThat(painted(Ink.ofSvgPath(""), PaintStyle.coloured()).getRGB(50, 50) & 0xffffff)
                .isEqualTo(0xffffff);
        BufferedImage image = painted(Ink.ofSvgPath("M NaN 3 L 1 1 M 0 0 L 10 10"), PaintStyle.coloured());
        assertThat(image.getRGB(50, 50) & 0xffffff).isNotEqualTo(0xffffff);
    }

    @Test
    void theSheetIsAsLargeAsItSaysAtAnyScale() throws IOException {
        InkSheet sheet = InkSheet.of(config(2, true, 2), entries("a", "a", "b", "c"), STROKES);
        BufferedImage image = image(sheet.png());
        assertThat(image.getWidth()).isEqualTo(sheet.width());
        assertThat(image.getHeight()).isEqualTo(sheet.height());
        assertThat(image(sheet.png(2)).getWidth()).isEqualTo(2 * sheet.width());
    }

    @Test
    void rowsGrowWithSamplesInWidthAndColumnsInHeight() {
        var labels = entries("a", "a", "a", "b", "b", "b");
        InkSheet rows1 = InkSheet.of(config(1, true, 1), labels, STROKES);
        InkSheet rows3 = InkSheet.of(config(3, true, 1), labels, STROKES);
        assertThat(rows3.width() - rows1.width()).isEqualTo(100);
        assertThat(rows3.height()).isEqualTo(rows1.height());
        InkSheet columns1 = InkSheet.of(config(1, false, 2), labels, STROKES);
        InkSheet columns3 = InkSheet.of(config(3, false, 2), labels, STROKES);
        assertThat(columns3.height() - columns1.height()).isEqualTo(100);
        assertThat(columns3.width()).isEqualTo(columns1.width());
    }

    @Test
    void theColumnsAreChosenForAPleasantShape() {
        String[] labels = new String[39];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = String.valueOf((char) ('A' + i));
        }
        InkSheet sheet = InkSheet.of(config(2, true, 0), entries(labels), STROKES);
        assertThat((double) sheet.width() / sheet.height()).isBetween(1.0, 2.2);
    }

    @Test
    void svgIsWellFormedHasEachStrokeAndNoReferenceToADtd() throws Exception {
        var config = new InkSheetConfig(2, true, 0, true, true, 50, true, "Č & <ž>");
        String svg = InkSheet.of(config, entries("b", "a"), FontText.works() ? new FontText() : STROKES)
                .svg();
        assertThat(svg).startsWith("<svg").doesNotContain("DOCTYPE");
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Č & <ž>");
        assertThat(document.getElementsByTagName("path").getLength()
                        + document.getElementsByTagName("line").getLength())
                .isGreaterThanOrEqualTo(6);
        if (FontText.works()) {
            assertThat(document.getElementsByTagName("text").item(1).getTextContent())
                    .isEqualTo("a");
        }
    }

    @Test
    void textNeedsNoFont() {
        var image = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        STROKES.draw(g, "Čž9ж", 4, 24, 16, true);
        g.dispose();
        int lit = 0;
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 30; y++) {
                lit += (image.getRGB(x, y) & 0xffffff) != 0 ? 1 : 0;
            }
        }
        assertThat(lit).isBetween(100, 900);
        assertThat(STROKES.width("ČŽ", false)).isEqualTo(STROKES.width("cz", false));
    }

    @Test
    void anEmptySheetIsBlank() throws IOException {
        BufferedImage image = image(InkSheet.of(config(2, true, 0), List.of()).png());
        assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2) & 0xffffff)
                .isEqualTo(0xffffff);
    }

    @Test
    void tooLargeSheetsAreRefused() {
        var huge = new InkSheetConfig(1000, true, 1, false, true, 1000, true, "");
        var labels = new ArrayList<SheetEntry>();
        for (int i = 0; i < 1000; i++) {
            labels.add(new SheetEntry(i < 500 ? "a" : "b" + i, THREE_STROKES));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InkSheet.of(huge, labels, STROKES))
                .withMessageContaining("too much");
        InkSheet small = InkSheet.of(config(1, true, 1), entries("a"), STROKES);
        assertThatIllegalArgumentException().isThrownBy(() -> small.png(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> small.png(1000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(0, true, 1))
                .withMessageContaining("Samples");
    }
}
