// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.data.StringValue;

/** Ink in a table. As text it is SVG path data, so that nodes which know text only (such as CSV Writer) can take it. */
public final class InkCell extends DataCell implements InkValue, StringValue {

    /** The type of ink columns. */
    public static final DataType TYPE = DataType.getType(InkCell.class);

    private static final long serialVersionUID = 1L;

    /** KNIME writes cells with the serializer below; Java's own serialization would leave the ink out. */
    private final transient Ink m_ink;

    /**
     * @param ink the strokes
     */
    public InkCell(Ink ink) {
        if (ink == null) {
            throw new IllegalArgumentException("An ink cell needs ink; use a missing cell where there is none.");
        }
        m_ink = ink;
    }

    @Override
    public Ink ink() {
        return m_ink;
    }

    @Override
    public String getStringValue() {
        return m_ink.toSvgPath();
    }

    @Override
    public String toString() {
        return getStringValue();
    }

    @Override
    protected boolean equalsDataCell(DataCell other) {
        return m_ink.equals(((InkCell) other).m_ink);
    }

    @Override
    protected boolean equalContent(DataValue other) {
        return other instanceof InkValue value
                ? m_ink.equals(value.ink())
                : getStringValue().equals(((StringValue) other).getStringValue());
    }

    /** From the text, because a string cell of the same text is equal in content. */
    @Override
    public int hashCode() {
        return getStringValue().hashCode();
    }

    /** Binary form: number of strokes; for each whether it has times, its number of points, and x, y (and t) of each. */
    public static final class InkSerializer implements DataCellSerializer<InkCell> {

        /** Points that are read before memory is taken for more, so that a damaged count can't exhaust it. */
        private static final int FIRST_POINTS = 1 << 12;

        @Override
        public void serialize(InkCell cell, DataCellDataOutput out) throws IOException {
            out.writeInt(cell.m_ink.strokes().size());
            for (Stroke stroke : cell.m_ink.strokes()) {
                out.writeBoolean(stroke.hasTime());
                out.writeInt(stroke.size());
                for (int i = 0; i < stroke.size(); i++) {
                    out.writeDouble(stroke.x(i));
                    out.writeDouble(stroke.y(i));
                    if (stroke.hasTime()) {
                        out.writeDouble(stroke.t(i));
                    }
                }
            }
        }

        @Override
        public InkCell deserialize(DataCellDataInput in) throws IOException {
            int strokes = count(in, 0);
            var read = new ArrayList<Stroke>(Math.min(strokes, FIRST_POINTS));
            for (int s = 0; s < strokes; s++) {
                boolean timed = in.readBoolean();
                read.add(stroke(in, timed, count(in, 1)));
            }
            return new InkCell(new Ink(read));
        }

        private static Stroke stroke(DataCellDataInput in, boolean timed, int points) throws IOException {
            int width = timed ? 3 : 2;
            double[][] columns = new double[width][Math.min(points, FIRST_POINTS)];
            for (int i = 0; i < points; i++) {
                if (i == columns[0].length) {
                    for (int c = 0; c < width; c++) {
                        columns[c] = Arrays.copyOf(columns[c], (int) Math.min(points, 2L * i));
                    }
                }
                for (int c = 0; c < width; c++) {
                    columns[c][i] = in.readDouble();
                }
            }
            return timed ? Stroke.of(columns[0], columns[1], columns[2]) : Stroke.of(columns[0], columns[1]);
        }

        private static int count(DataCellDataInput in, int least) throws IOException {
            int count = in.readInt();
            if (count < least) {
                throw new IOException("The ink in this table is damaged: a count of " + count + " was read.");
            }
            return count;
        }
    }
}
