// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;

/** A cell with those around it, drawn with characters: up to two rows before, one column on either side. */
final class CellExcerpt {

    private static final int ROWS_BEFORE = 2;

    /** Of a table kept in rows, KNIME shows nothing that begins farther from its start. */
    private static final int FARTHEST_START = 1_000;

    private static final int WIDEST = 14;

    private static final int NARROWEST = 6;

    private static final String MORE = "..";

    private static final String CUT = "...";

    /** Lines of cells, the names of the columns in the first and the keys of the rows in the first cell of each. */
    private final List<List<String>> m_lines = new ArrayList<>();

    /** Of the cell in a line. */
    private int m_column = 1;

    private CellExcerpt() {}

    /** The excerpt, with a mark below the cell; null where the table has no such column, or the row is far from its start. */
    static String draw(final BufferedDataTable table, final long row, final int column) {
        DataTableSpec spec = table.getDataTableSpec();
        long start = Math.max(0, row - ROWS_BEFORE);
        long end = Math.min(row, table.size() - 1);
        if (start >= FARTHEST_START || end < start || column >= spec.getNumColumns()) {
            return null;
        }
        var excerpt = new CellExcerpt();
        List<String> names = new ArrayList<>(List.of("RowID"));
        if (column > 1) {
            names.add(MORE);
            excerpt.m_column++;
        }
        int first = Math.max(column - 1, 0);
        int last = Math.min(column + 1, spec.getNumColumns() - 1);
        excerpt.m_column += column - first;
        for (int c = first; c <= last; c++) {
            names.add(spec.getColumnSpec(c).getName());
        }
        excerpt.m_lines.add(names);
        try (var rows = table.iterator()) {
            for (long r = 0; r <= end; r++) {
                DataRow current = rows.next();
                if (r >= start) {
                    excerpt.add(current, first, last, column > 1);
                }
            }
        }
        return excerpt.draw();
    }

    private void add(final DataRow row, final int first, final int last, final boolean hasMore) {
        List<String> cells = new ArrayList<>(List.of(row.getKey().getString()));
        if (hasMore) {
            cells.add(MORE);
        }
        for (int c = first; c <= last; c++) {
            cells.add(row.getCell(c).toString());
        }
        m_lines.add(cells);
    }

    private String draw() {
        int[] widths = new int[m_lines.get(0).size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            int widest = m_lines.stream()
                    .mapToInt(line -> line.get(column).length())
                    .max()
                    .orElse(0);
            widths[c] = Math.max(NARROWEST, Math.min(WIDEST, widest));
        }
        var text = new StringBuilder();
        for (int i = 0; i < m_lines.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < widths.length; c++) {
                String cell = cut(m_lines.get(i).get(c), widths[c]);
                cells.add(i == 0 ? centred(cell, widths[c]) : padded(cell, widths[c]));
            }
            text.append(' ').append(String.join(" | ", cells)).append('\n');
            if (i == 0) {
                text.append(Arrays.stream(widths)
                                .mapToObj(width -> "-".repeat(width + 2))
                                .collect(Collectors.joining("+")))
                        .append('\n');
            }
        }
        int offset = 1;
        for (int c = 0; c < m_column; c++) {
            offset += widths[c] + " | ".length();
        }
        int length = m_lines.get(m_lines.size() - 1).get(m_column).length();
        int marked = Math.min(Math.max(1, length), widths[m_column]);
        return text.append(" ".repeat(offset))
                .append("^".repeat(marked))
                .append('\n')
                .toString();
    }

    private static String cut(final String text, final int width) {
        return text.length() <= width ? text : text.substring(0, width - CUT.length()) + CUT;
    }

    private static String padded(final String text, final int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String centred(final String text, final int width) {
        return padded(" ".repeat((width - text.length()) / 2) + text, width);
    }
}
