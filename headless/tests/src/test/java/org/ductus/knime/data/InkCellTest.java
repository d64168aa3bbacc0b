// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.ductus.knime.Tables;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.StringCell;

/** Ink in a cell: as bytes, as text, and compared. */
class InkCellTest {

    private static final Ink LINE = Tables.stroke(0, 0, 1.5, -2);

    private static final Ink DOT = Tables.stroke(3, 4);

    private static final Ink TIMED = new Ink(List.of(
            Stroke.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {0, 8}),
            Stroke.of(new double[] {5}, new double[] {6})));

    /** Cells within cells, which ink never needs, are not supported. */
    private static final class Output extends DataOutputStream implements DataCellDataOutput {
        Output(ByteArrayOutputStream out) {
            super(out);
        }

        @Override
        public void writeDataCell(DataCell cell) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Input extends DataInputStream implements DataCellDataInput {
        Input(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public DataCell readDataCell() {
            throw new UnsupportedOperationException();
        }
    }

    private static byte[] bytes(Ink ink) throws IOException {
        var out = new ByteArrayOutputStream();
        var serializer =
                DataTypeRegistry.getInstance().getSerializer(InkCell.class).orElseThrow();
        serializer.serialize(new InkCell(ink), new Output(out));
        return out.toByteArray();
    }

    private static Ink ink(byte[] bytes) throws IOException {
        return new InkCell.InkSerializer().deserialize(new Input(bytes)).ink();
    }

    /** With and without times, a dot, no stroke at all, many points, numbers that are none. */
    @Test
    void keepsInkBitByBit() throws IOException {
        var many = new double[20_000];
        Arrays.setAll(many, i -> Math.sin(i));
        var odd = Tables.stroke(Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE);
        for (Ink ink : List.of(LINE, DOT, TIMED, new Ink(List.of()), Tables.stroke(many), odd)) {
            assertThat(ink(bytes(ink))).isEqualTo(ink);
        }
        assertThat(ink(bytes(TIMED)).strokes().get(0).hasTime()).isTrue();
        assertThat(ink(bytes(TIMED)).strokes().get(1).hasTime()).isFalse();
    }

    /** Damaged bytes end as an IOException, without taking memory for what they promise. */
    @Test
    void refusesDamagedBytes() throws IOException {
        byte[] bytes = bytes(TIMED);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ink(cut)).isInstanceOf(IOException.class);
        }
        byte[] negative = {-1, 0, 0, 0};
        assertThatThrownBy(() -> ink(negative))
                .isInstanceOf(IOException.class)
                .hasMessage("The ink in this table is damaged: a count of -16777216 was read.");
        byte[] huge = {127, -1, -1, -1, 1, 127, -1, -1, -1};
        assertThatThrownBy(() -> ink(huge)).isInstanceOf(IOException.class);
        byte[] noPoints = {0, 0, 0, 1, 0, 0, 0, 0, 0};
        assertThatThrownBy(() -> ink(noPoints)).isInstanceOf(IOException.class).hasMessageContaining("a count of 0");
    }

    /** As text a cell is SVG path data, from which the factory makes it again. */
    @Test
    void isTextThatMakesInk() {
        var cell = new InkCell(LINE);
        assertThat(cell.getStringValue()).isEqualTo("M 0 0 L 1.5 -2").isEqualTo(cell.toString());
        assertThat(InkCell.TYPE.isCompatible(StringValue.class)).isTrue();
        var factory = new InkCellFactory();
        assertThat(factory.getDataType()).isEqualTo(InkCell.TYPE);
        assertThat(factory.createCell("M 0 0 L 1.5 -2")).isEqualTo(cell);
        assertThat(((InkValue) factory.createCell("")).ink().strokes()).isEmpty();
    }

    /** Text that is no path is refused with what was found and what was expected. */
    @Test
    void refusesOtherText() {
        var factory = new InkCellFactory();
        assertThatThrownBy(() -> factory.createCell("L 1 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"L\" was found in the SVG path where M x y");
        assertThatThrownBy(() -> factory.createCell("M 1 two"))
                .hasMessageContaining("\"two\" was found in the SVG path");
        assertThatThrownBy(() -> factory.createCell("M 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The SVG path ends where a coordinate was expected.");
        assertThatThrownBy(() -> factory.createCell("M 0 0 C 1 1 2 2 3 3")).hasMessageContaining("\"C\"");
        assertThatThrownBy(() -> new InkCell(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An ink cell needs ink");
    }

    /** Equal ink is equal; a string cell of the same text has the same hash, but KNIME does not take it for equal. */
    @Test
    void comparesInk() {
        var cell = new InkCell(LINE);
        assertThat(cell).isEqualTo(new InkCell(Tables.stroke(0, 0, 1.5, -2))).hasSameHashCodeAs(new InkCell(LINE));
        assertThat(cell).isNotEqualTo(new InkCell(DOT));
        assertThat(new InkCell(TIMED)).isNotEqualTo(new InkCell(Ink.ofSvgPath(TIMED.toSvgPath())));
        DataCell text = new StringCell(LINE.toSvgPath());
        assertThat(cell.equals(text))
                .as("text, though the same, is of another preferred value")
                .isFalse();
        assertThat(text.equals(cell)).isFalse();
        assertThat(cell).hasSameHashCodeAs(text);
    }

    /** Columns are sorted by the number of points. */
    @Test
    void sortsByPoints() {
        var comparator = InkCell.TYPE.getComparator();
        assertThat(comparator.compare(new InkCell(DOT), new InkCell(LINE))).isNegative();
        assertThat(comparator.compare(new InkCell(LINE), new InkCell(LINE))).isZero();
    }
}
