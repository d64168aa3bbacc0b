// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.image.ImageValue;
import org.knime.core.node.BufferedDataTable;

/**
 * A table as comma-separated text: the row ID first, doubles as the shortest text that reads back as the same number, missing
 * values as nothing, lists as {@code [a, b]}. Pictures are left out.
 */
final class TableText {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").build();

    private TableText() {}

    static void write(final BufferedDataTable table, final OutputStream out) throws IOException, InterruptedException {
        final DataTableSpec spec = table.getDataTableSpec();
        final boolean[] written = new boolean[spec.getNumColumns()];
        final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        final CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.print("RowID");
        for (int i = 0; i < written.length; i++) {
            written[i] = !spec.getColumnSpec(i).getType().isCompatible(ImageValue.class);
            if (written[i]) {
                printer.print(spec.getColumnSpec(i).getName());
            }
        }
        printer.println();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("The export was cancelled.");
                }
                print(rows.next(), written, printer);
            }
        }
        printer.flush();
    }

    private static void print(final DataRow row, final boolean[] written, final CSVPrinter printer) throws IOException {
        printer.print(row.getKey().getString());
        for (int i = 0; i < written.length; i++) {
            if (written[i]) {
                printer.print(text(row.getCell(i)));
            }
        }
        printer.println();
    }

    private static String text(final DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        if (cell instanceof DoubleCell number) {
            return Decimals.shortest(((DoubleValue) number).getDoubleValue());
        }
        return cell instanceof StringValue string ? string.getStringValue() : cell.toString();
    }
}
