// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ductus.knime.Tables.column;
import static org.ductus.knime.Tables.row;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.VectorCode;
import org.ductus.engine.picture.InkSheet;
import org.ductus.engine.picture.InkSheetConfig;
import org.ductus.engine.picture.SheetEntry;
import org.ductus.knime.NodeRunner;
import org.ductus.knime.Tables;
import org.ductus.knime.Views;
import org.ductus.knime.data.InkCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

/** Ink Sheet draws the first samples of each class, as a picture and as a page. */
class InkSheetNodeTest {

    private static final Ink LINE = Tables.stroke(0, 0, 10, 10);

    private static final double[] CORNER = {0, 1, 1, 1, 0, 1};

    private static NodeRunner node(BufferedDataTable table) {
        return NodeRunner.of(InkSheetNodeFactory.class).inputs(table);
    }

    private static byte[] png(NodeRunner node) {
        return ((PNGImageValue) node.output(0, ImagePortObject.class).toDataCell())
                .getImageContent()
                .getByteArray();
    }

    /** The engine's picture, at twice its size. */
    @Test
    void drawsTheEnginesSheet() throws IOException {
        var node = node(Tables.ink(row("A", LINE), row("B", LINE))).runOk();
        assertThat(((ImagePortObjectSpec) node.spec(0)).getDataType()).isEqualTo(PNGImageContent.TYPE);
        var sheet = InkSheet.of(
                new InkSheetConfig(2, true, 0, false, true, 72, true, ""),
                List.of(new SheetEntry("A", LINE), new SheetEntry("B", LINE)));
        assertThat(png(node)).isEqualTo(sheet.png(2));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(node)));
        assertThat(image.getWidth()).isEqualTo(2 * sheet.width());
    }

    /** All settings reach the engine. */
    @Test
    void obeysItsSettings() {
        var node = node(Tables.ink(row("B", LINE), row("A", LINE), row("B", LINE)))
                .set("samples_per_class", 1)
                .set("samples_across", false)
                .set("columns", 2)
                .set("order", "SORTED")
                .set("colour_by_pen_lift", false)
                .set("cell_size", 40)
                .set("labels", false)
                .set("title", "Two letters")
                .runOk();
        var sheet = InkSheet.of(
                new InkSheetConfig(1, false, 2, true, false, 40, false, "Two letters"),
                List.of(new SheetEntry("B", LINE), new SheetEntry("A", LINE)));
        assertThat(png(node)).isEqualTo(sheet.png(2));
    }

    /** Ink comes first, else vectors are drawn; only the first samples of a class are read. */
    @Test
    void findsWhatToDraw() {
        var columns = List.of(
                column("moves", Tables.VECTORS), column("sign", StringCell.TYPE), column("Writing", InkCell.TYPE));
        var both = Tables.of(columns, row(CORNER, "A", LINE), row(null, "A", LINE), row(null, "A", null));
        var expected = png(node(Tables.ink(row("A", LINE), row("A", LINE))).runOk());
        assertThat(png(node(both).runOk())).isEqualTo(expected);
        assertThat(png(node(both)
                        .set("ink_column", null)
                        .set("class_column", null)
                        .runOk()))
                .isEqualTo(expected);
        var drawn = png(node(both)
                .set("ink_column", "moves")
                .set("samples_per_class", 1)
                .runOk());
        assertThat(drawn)
                .isEqualTo(png(node(Tables.ink(row("A", VectorCode.decode(CORNER))))
                        .set("samples_per_class", 1)
                        .runOk()));
        assertThat(png(node(Tables.vectors(row("A", CORNER))).runOk())).isNotEmpty();
    }

    /** The page holds the sheet as SVG, also to be saved; it follows reset and new runs, and is saved with the workflow. */
    @Test
    void showsTheSheetOnAPage(@TempDir Path folder) throws Exception {
        var node = node(Tables.ink(row("<A>", LINE))).runOk();
        Views.checked(node.lastNode());
        String page = Views.page(node.lastNode());
        assertThat(page).contains("download=\"ink-sheet.svg\"");
        String svg = new String(
                Base64.getDecoder().decode(page.replaceAll("(?s).*?base64,([^\"]*)\".*", "$1")),
                StandardCharsets.UTF_8);
        assertThat(svg).startsWith("<svg").doesNotContain("<A>");
        Views.checkLifeCycle(node, new InkSheetNodeFactory(), folder, node.output(0, ImagePortObject.class));
    }

    /** Strokes are blue, red and green in turn. */
    @Test
    void coloursByPenLift() throws IOException {
        var three = Ink.ofSvgPath("M 0 0 L 10 0 M 0 5 L 10 5 M 0 10 L 10 10");
        var image = ImageIO.read(
                new ByteArrayInputStream(png(node(Tables.ink(row("E", three))).runOk())));
        var seen = new boolean[3];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var c = new Color(image.getRGB(x, y));
                seen[0] |= c.getBlue() > 2 * c.getRed();
                seen[1] |= c.getRed() > 2 * c.getBlue();
                seen[2] |= c.getGreen() > 1.5 * c.getRed() && c.getGreen() > 1.2 * c.getBlue();
            }
        }
        assertThat(seen).containsExactly(true, true, true);
    }

    /** Refusals name row, column or setting. */
    @Test
    void refusesWithASentence() {
        assertThat(node(Tables.ink(row("A", Tables.stroke(0, 0, Double.NaN, 1))))
                        .run()
                        .error())
                .startsWith(
                        "The cell of row \"Row0\" in column \"Ink\" holds ink with a coordinate that is not a finite");
        assertThat(node(Tables.ink(row("A", null))).run().error())
                .contains("\"Row0\"")
                .contains("is missing");
        assertThat(node(Tables.ink()).run().error()).startsWith("The input table is empty");
        assertThat(node(Tables.of(List.of(column("Label", StringCell.TYPE))))
                        .configure()
                        .warning())
                .startsWith("The input table has no ink column.");
        assertThat(node(Tables.ink(row("A", LINE)))
                        .set("ink_column", "Label")
                        .configure()
                        .warning())
                .startsWith("Column \"Label\" can't be the ink column");
        assertThatThrownBy(() -> node(Tables.ink()).set("cell_size", 15).configure())
                .hasMessageContaining("15");
        assertThatThrownBy(() -> node(Tables.ink()).set("samples_per_class", 0).configure())
                .hasMessageContaining("0");
    }
}
