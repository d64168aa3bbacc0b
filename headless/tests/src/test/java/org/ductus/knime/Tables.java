// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.Stroke;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.data.InkValue;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.RowKey;
import org.knime.core.data.StringValue;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;

/**
 * Tables from plain values and back. Cells are {@code String}, {@code Integer}, {@code Long}, {@code Double}, {@code
 * Boolean}, {@link Ink} or {@code double[]} (a list of numbers); null is a missing cell.
 */
public final class Tables {

    /** Type of a column with lists of numbers. */
    public static final DataType VECTORS = ListCell.getCollectionType(DoubleCell.TYPE);

    private Tables() {}

    /** A column. */
    public static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** A table whose rows are named Row0, Row1 …; each row has as many cells as there are columns. */
    public static BufferedDataTable of(List<DataColumnSpec> columns, Object[]... rows) {
        var keys = new String[rows.length];
        Arrays.setAll(keys, i -> "Row" + i);
        return of(keys, columns, rows);
    }

    /** A table whose rows have these keys. */
    public static BufferedDataTable of(String[] keys, List<DataColumnSpec> columns, Object[]... rows) {
        var spec = new DataTableSpec("input", columns.toArray(DataColumnSpec[]::new));
        var table = context().createDataContainer(spec);
        for (int i = 0; i < rows.length; i++) {
            table.addRowToTable(new DefaultRow(
                    new RowKey(keys[i]),
                    Arrays.stream(rows[i]).map(Tables::cell).toArray(DataCell[]::new)));
        }
        table.close();
        return table.getTable();
    }

    /** A table of the columns Label and Vectors, from rows of a label and the vectors. */
    public static BufferedDataTable vectors(Object[]... rows) {
        return of(List.of(column("Label", StringCell.TYPE), column("Vectors", VECTORS)), rows);
    }

    /** A table of the columns Label and Ink, from rows of a label and the ink. */
    public static BufferedDataTable ink(Object[]... rows) {
        return of(List.of(column("Label", StringCell.TYPE), column("Ink", InkCell.TYPE)), rows);
    }

    /** A row, for the methods above. */
    public static Object[] row(Object... cells) {
        return cells;
    }

    /** Ink of one stroke, from x and y in turn. */
    public static Ink stroke(double... xy) {
        var x = new double[xy.length / 2];
        var y = new double[xy.length / 2];
        Arrays.setAll(x, i -> xy[2 * i]);
        Arrays.setAll(y, i -> xy[2 * i + 1]);
        return new Ink(List.of(Stroke.of(x, y)));
    }

    /** Something to make tables with, outside a workflow. */
    @SuppressWarnings("deprecation")
    public static ExecutionContext context() {
        return new ExecutionContext(new DefaultNodeProgressMonitor(), null);
    }

    private static DataCell cell(Object value) {
        if (value == null) {
            return DataType.getMissingCell();
        } else if (value instanceof String text) {
            return new StringCell(text);
        } else if (value instanceof Integer number) {
            return new IntCell(number);
        } else if (value instanceof Long number) {
            return new LongCell(number);
        } else if (value instanceof Double number) {
            return new DoubleCell(number);
        } else if (value instanceof Boolean flag) {
            return flag ? BooleanCell.TRUE : BooleanCell.FALSE;
        } else if (value instanceof Ink ink) {
            return new InkCell(ink);
        } else if (value instanceof double[] numbers) {
            return CollectionCellFactory.createListCell(
                    Arrays.stream(numbers).mapToObj(DoubleCell::new).toList());
        }
        return (DataCell) value;
    }

    private static Object value(DataCell cell) {
        if (cell.isMissing()) {
            return null;
        } else if (cell instanceof InkValue ink) {
            return ink.ink();
        } else if (cell instanceof StringValue text) {
            return text.getStringValue();
        } else if (cell instanceof BooleanValue flag) {
            return flag.getBooleanValue();
        } else if (cell instanceof IntValue number) {
            return number.getIntValue();
        } else if (cell instanceof LongValue number) {
            return number.getLongValue();
        } else if (cell instanceof DoubleValue number) {
            return number.getDoubleValue();
        }
        var list = (ListDataValue) cell;
        var numbers = new double[list.size()];
        Arrays.setAll(numbers, i -> ((DoubleValue) list.get(i)).getDoubleValue());
        return numbers;
    }

    /** The cells of a column, from top to bottom, as plain values. */
    public static List<Object> values(BufferedDataTable table, String column) {
        int index = table.getDataTableSpec().findColumnIndex(column);
        if (index < 0) {
            throw new IllegalArgumentException("There is no column \"" + column + "\" among "
                    + String.join(", ", table.getDataTableSpec().getColumnNames()) + ".");
        }
        List<Object> values = new ArrayList<>();
        for (DataRow row : table) {
            values.add(value(row.getCell(index)));
        }
        return values;
    }

    /** The lists of numbers of a column. */
    public static double[][] lists(BufferedDataTable table, String column) {
        return values(table, column).stream().map(double[].class::cast).toArray(double[][]::new);
    }

    /** The row keys from top to bottom. */
    public static List<String> keys(BufferedDataTable table) {
        List<String> keys = new ArrayList<>();
        for (DataRow row : table) {
            keys.add(row.getKey().getString());
        }
        return keys;
    }

    /** All rows as cells, for comparing tables. */
    public static List<List<DataCell>> cells(BufferedDataTable table) {
        List<List<DataCell>> rows = new ArrayList<>();
        for (DataRow row : table) {
            rows.add(row.stream().toList());
        }
        return rows;
    }
}
