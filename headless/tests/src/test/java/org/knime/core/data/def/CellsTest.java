// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.def;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.image.png.PNGImageCellFactory;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.image.png.PNGImageValue;

/**
 * Cells and rows: equality, text, factories. In KNIME: {@code knime-core/org.knime.core/src/eclipse/org/knime/core/data}: {@code def/*Cell.java} with their
 * factories, {@code def/DefaultRow.java}, {@code collection/ListCell.java} and {@code image/png}.
 */
class CellsTest {

    private static byte[] picture(final int width) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /** Doubles are equal by their bits: NaN is itself, -0.0 is not 0.0. */
    @Test
    void comparesDoublesByBits() {
        assertThat(new DoubleCell(Double.NaN))
                .isEqualTo(new DoubleCell(Double.NaN))
                .hasSameHashCodeAs(new DoubleCell(Double.NaN));
        assertThat(new DoubleCell(0)).isNotEqualTo(new DoubleCell(-0.0));
        assertThat(new DoubleCell(1)).isNotEqualTo(new IntCell(1)).hasToString("1.0");
    }

    @Test
    void parsesNumbers() {
        assertThat(IntCell.IntCellFactory.create(" +7 ")).isEqualTo(new IntCell(7));
        assertThat(LongCell.LongCellFactory.create("-7")).isEqualTo(new LongCell(-7));
        assertThat(DoubleCell.DoubleCellFactory.create(" 1e3 ")).isEqualTo(new DoubleCell(1000));
        assertThat(DoubleCell.DoubleCellFactory.create(0.1f))
                .as("as its digits say")
                .isEqualTo(new DoubleCell(0.1));
        assertThat(BooleanCell.BooleanCellFactory.create("TRUE")).isSameAs(BooleanCell.TRUE);
        assertThat(BooleanCell.BooleanCellFactory.create("1")).isSameAs(BooleanCell.FALSE);
        assertThat(List.of(
                        IntCell.IntCellFactory.create(" "),
                        LongCell.LongCellFactory.create(""),
                        DoubleCell.DoubleCellFactory.create("\t")))
                .allMatch(DataCell::isMissing);
        assertThatThrownBy(() -> IntCell.IntCellFactory.create("1.0")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void readsText() throws IOException {
        var factory = new StringCell.StringCellFactory();
        assertThat(factory.createCell(new ByteArrayInputStream("\u6f22".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new StringCell("\u6f22"));
        assertThat(factory.createCell(new StringReader("a\nb"))).isEqualTo(new StringCell("a\nb"));
        assertThatThrownBy(() -> new StringCell(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("String value can't be null.");
    }

    /** A boolean is a number to those who ask for one. */
    @Test
    void readsBooleansAsNumbers() {
        assertThat(BooleanCell.TRUE.getIntValue()).isEqualTo(1);
        assertThat(BooleanCell.TRUE.getDoubleValue()).isEqualTo(1);
        assertThat(BooleanCell.FALSE.getLongValue()).isZero();
        assertThat(BooleanCell.TRUE).hasToString("true").isNotEqualTo(BooleanCell.FALSE);
    }

    @Test
    void collectsCells() {
        var list =
                CollectionCellFactory.createListCell(List.of(new IntCell(1), new MissingCell("why"), new IntCell(1)));
        assertThat(list).hasToString("[1, ?, 1]").hasSize(3);
        assertThat(list.get(1).isMissing()).isTrue();
        assertThat(list.getElementType()).isEqualTo(IntCell.TYPE);
        var set = CollectionCellFactory.createSetCell(List.of(new IntCell(2), new IntCell(1), new IntCell(2)));
        assertThat(set).hasToString("[2, 1]").hasSize(2);
        assertThat(set.contains(new IntCell(1))).isTrue();
        assertThat(set).isEqualTo(CollectionCellFactory.createSetCell(List.of(new IntCell(1), new IntCell(2))));
        assertThat(CollectionCellFactory.createListCell(List.of(new IntCell(1))))
                .isNotEqualTo(list);
        assertThat(CollectionCellFactory.getElementType(new DataType[0])).isNull();
        assertThatThrownBy(() -> CollectionCellFactory.createListCell(java.util.Arrays.asList((DataCell) null)))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void holdsPictures() throws IOException {
        DataCell cell = PNGImageCellFactory.create(picture(3));
        assertThat(cell)
                .isEqualTo(PNGImageCellFactory.create(new ByteArrayInputStream(picture(3))))
                .isNotEqualTo(PNGImageCellFactory.create(picture(4)));
        PNGImageContent content = ((PNGImageValue) cell).getImageContent();
        assertThat(content.getPreferredSize()).isEqualTo(new java.awt.Dimension(3, 2));
        assertThat(content.getSummary()).isEqualTo("PNG Image 3 x 2 with " + picture(3).length + " B");
        assertThat(content.getByteArray()).isEqualTo(picture(3)).isNotSameAs(content.getByteArrayReference());
        var saved = new ByteArrayOutputStream();
        content.save(saved);
        assertThat(saved.toByteArray()).isEqualTo(picture(3));
        assertThatThrownBy(() -> PNGImageCellFactory.create(new byte[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ImageIO returned null while reading image bytes");
    }

    @Test
    void makesRows() {
        var row = new DefaultRow("Row0", 1.5, 2);
        assertThat(row).hasToString("Row0: (1.5, 2.0)").containsExactly(new DoubleCell(1.5), new DoubleCell(2));
        assertThat(new DefaultRow("Row1", row)).isNotEqualTo(row).hasSameElementsAs(row);
        assertThat(new DefaultRow(new RowKey("Row0"), row)).isEqualTo(row).hasSameHashCodeAs(row);
        assertThat(new DefaultRow("Row0", "a", "b").getCell(1)).isEqualTo(new StringCell("b"));
        var joined = new JoinedRow(row, new DefaultRow("Row0", "a"));
        assertThat(joined.getNumCells()).isEqualTo(3);
        assertThat(joined.getCell(2)).isEqualTo(new StringCell("a"));
        assertThat(joined).containsExactly(new DoubleCell(1.5), new DoubleCell(2), new StringCell("a"));
        assertThat(new DefaultRow("Row0", joined)).isEqualTo(joined);
        assertThatThrownBy(() -> new JoinedRow(row, new DefaultRow("Row1", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Key of rows do not match: \"Row0\" vs. \"Row1\"");
        assertThatThrownBy(() -> new DefaultRow("Row0", new IntCell(1), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Cell at index 1 is null!");
        assertThatThrownBy(() -> new RowKey(null)).isInstanceOf(NullPointerException.class);
        assertThat(RowKey.createRowKey(3L)).hasToString("Row3");
    }
}
