// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ductus.engine.ink.VectorCode;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.TypedStringChoice;

/**
 * Lists of numbers in a table: the vectors of a sample (dx, dy, pen of each), or a latent vector. They stand in one column, or
 * in a column for each number, as in a CSV file.
 */
public final class VectorsColumn extends TableColumn {

    /** The name that Ductus's own nodes give to the column of vectors, and that is taken first where it exists. */
    public static final String USUAL_NAME = "Vectors";

    /** Saved where the numbers are to be read from a column for each. */
    private static final String SPLIT = "<columns>";

    /** A column for each number, or null. */
    private final int[] m_split;

    private VectorsColumn(DataTableSpec table, DataColumnSpec column, int[] split) {
        super(table, column);
        m_split = split;
    }

    /**
     * The vectors.
     *
     * @param table the input's spec
     * @param chosen the column chosen, or null for the one named "Vectors", else the first list of numbers, else the columns
     *     dx0, dy0, pen0 and so on
     * @throws InvalidSettingsException with a sentence, if there is no such column
     */
    public static VectorsColumn of(DataTableSpec table, String chosen) throws InvalidSettingsException {
        String name = ColumnChoices.chosen(chosen);
        if (name == null && table.getColumnSpec(USUAL_NAME) != null && fits(table.getColumnSpec(USUAL_NAME))) {
            name = USUAL_NAME;
        }
        boolean none = name == null && table.stream().noneMatch(VectorsColumn::fits);
        int[] split = none || SPLIT.equals(name) ? splitVectors(table) : new int[0];
        if (split.length > 0) {
            return new VectorsColumn(table, table.getColumnSpec(split[0]), split);
        }
        if (SPLIT.equals(name)) {
            throw new InvalidSettingsException("The input table has no columns of numbers dx0, dy0 and pen0, which are"
                    + " chosen as the vectors. Choose others in the dialog.");
        }
        return named(table, name, "column of vectors", "Vectors (lists of numbers) come from Ink Preprocessor.");
    }

    /**
     * A column with lists of numbers.
     *
     * @param table the input's spec
     * @param chosen the column chosen, or null for the first
     * @param what the kind of column
     * @param advice how to get such a column
     * @throws InvalidSettingsException with a sentence, if there is no such column
     */
    public static VectorsColumn named(DataTableSpec table, String chosen, String what, String advice)
            throws InvalidSettingsException {
        return new VectorsColumn(table, find(table, chosen, VectorsColumn::fits, what, advice), null);
    }

    /**
     * A latent vector of which each number has a column.
     *
     * @param table the input's spec
     * @return the columns z0, z1 and so on, or null if there is no z0
     */
    public static VectorsColumn splitLatent(DataTableSpec table) {
        int[] split = split(table, i -> "z" + i);
        return split.length == 0 ? null : new VectorsColumn(table, table.getColumnSpec(split[0]), split);
    }

    /** {@return whether, where this is chosen or nothing is, vectors are read from a column for each number} */
    public static boolean isSplit(DataTableSpec table, String chosen) {
        return (chosen == null || chosen.equals(SPLIT)) && splitVectors(table).length > 0;
    }

    private static int[] splitVectors(DataTableSpec table) {
        int[] split = split(table, i -> VectorCode.elementNames(i / VectorCode.COMPONENTS + 1)
                .get(i));
        return Arrays.copyOf(split, split.length - split.length % VectorCode.COMPONENTS);
    }

    /** The columns of numbers of these names, up to the first that is missing. */
    private static int[] split(DataTableSpec table, IntFunction<String> names) {
        List<Integer> found = new ArrayList<>();
        DataColumnSpec column = table.getColumnSpec(names.apply(0));
        while (column != null && column.getType().isCompatible(DoubleValue.class)) {
            found.add(table.findColumnIndex(column.getName()));
            column = table.getColumnSpec(names.apply(found.size()));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@return whether a column holds lists of numbers} */
    public static boolean fits(DataColumnSpec column) {
        var type = column.getType();
        return type.isCompatible(ListDataValue.class)
                && type.getCollectionElementType().isCompatible(DoubleValue.class);
    }

    /**
     * The column to start a dialog with.
     *
     * @param input what is connected
     * @param port index of the port
     * @return the column named "Vectors", else the first list of numbers, else null
     */
    public static String guess(NodeParametersInput input, int port) {
        return input.getInTableSpec(port)
                .flatMap(table -> table.stream()
                        .filter(VectorsColumn::fits)
                        .filter(column -> column.getName().equals(USUAL_NAME))
                        .findFirst()
                        .or(() -> table.stream().filter(VectorsColumn::fits).findFirst()))
                .map(DataColumnSpec::getName)
                .orElse(null);
    }

    /** {@return the number of vectors that the column announces by its element names, or 0} */
    public int announcedVectors() {
        if (m_split != null) {
            return m_split.length / VectorCode.COMPONENTS;
        }
        List<String> names = spec().getElementNames();
        int vectors = names.size() / VectorCode.COMPONENTS;
        return names.equals(VectorCode.elementNames(vectors)) ? vectors : 0;
    }

    /**
     * The vectors in a row.
     *
     * @return 3·n finite numbers: dx, dy, pen of each vector
     * @throws KNIMEException naming row and column, if the cell is missing or holds something else
     */
    public double[] read(DataRow row) throws KNIMEException {
        double[] numbers = readNumbers(row);
        if (numbers.length == 0 || numbers.length % VectorCode.COMPONENTS != 0) {
            throw refuse(
                    row,
                    "holds " + numbers.length + " numbers, but vectors are three numbers each (dx, dy, pen)."
                            + " Make them with Ink Preprocessor.");
        }
        return numbers;
    }

    /**
     * The numbers in a row.
     *
     * @throws KNIMEException naming row and column, if the cell or a number in it is missing, or one is not finite
     */
    public double[] readNumbers(DataRow row) throws KNIMEException {
        if (m_split != null) {
            return readSplit(row);
        }
        var list = (ListDataValue) cell(row);
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            DataCell number = list.get(i);
            if (number.isMissing()) {
                throw refuse(row, "has no number at position " + (i + 1) + " of its list. Leave the row out.");
            }
            numbers[i] = ((DoubleValue) number).getDoubleValue();
            if (!Double.isFinite(numbers[i])) {
                throw refuse(
                        row,
                        "holds " + numbers[i] + " at position " + (i + 1)
                                + " of its list, but all numbers must be finite. Leave the row out.");
            }
        }
        return numbers;
    }

    private double[] readSplit(DataRow row) throws KNIMEException {
        double[] numbers = new double[m_split.length];
        for (int i = 0; i < numbers.length; i++) {
            DataCell cell = row.getCell(m_split[i]);
            numbers[i] = cell instanceof DoubleValue number ? number.getDoubleValue() : Double.NaN;
            if (!Double.isFinite(numbers[i])) {
                throw new KNIMEException("The cells of row \"" + row.getKey().getString()
                        + "\" that make its list of numbers must all hold finite numbers, but that of number " + (i + 1)
                        + " " + (cell.isMissing() ? "is missing" : "holds " + cell) + ". Leave the row out.");
            }
        }
        return numbers;
    }

    /**
     * The table's spec after a node has written these vectors anew, whatever kind of numbers they were.
     *
     * @param table the input's spec
     */
    public DataTableSpecCreator rewritten(DataTableSpec table) {
        var creator = new DataTableSpecCreator(table);
        if (m_split == null) {
            creator.replaceColumn(index(), ofType(spec(), ListCell.getCollectionType(DoubleCell.TYPE)));
        } else {
            for (int i : m_split) {
                creator.replaceColumn(i, ofType(table.getColumnSpec(i), DoubleCell.TYPE));
            }
        }
        return creator;
    }

    private static DataColumnSpec ofType(DataColumnSpec column, DataType type) {
        var creator = new DataColumnSpecCreator(column);
        creator.setType(type);
        return creator.createSpec();
    }

    /** Puts vectors where these stand among a row's cells. */
    public void write(DataCell[] cells, double[] vectors) {
        if (m_split == null) {
            cells[index()] = cellOf(vectors);
        } else {
            for (int i = 0; i < m_split.length; i++) {
                cells[m_split[i]] = new DoubleCell(vectors[i]);
            }
        }
    }

    /**
     * The spec of a column that the node writes.
     *
     * @param name its name
     * @param vectors number of vectors of each sample, or 0 where it isn't known
     */
    public static DataColumnSpec specOf(String name, int vectors) {
        var creator = new DataColumnSpecCreator(name, ListCell.getCollectionType(DoubleCell.TYPE));
        if (vectors > 0) {
            creator.setElementNames(VectorCode.elementNames(vectors).toArray(String[]::new));
        }
        return creator.createSpec();
    }

    /**
     * The spec of a column of latent vectors.
     *
     * @param name its name
     * @param dimensions size of a latent vector
     */
    public static DataColumnSpec specOfLatent(String name, int dimensions) {
        var creator = new DataColumnSpecCreator(name, ListCell.getCollectionType(DoubleCell.TYPE));
        creator.setElementNames(
                IntStream.range(0, dimensions).mapToObj(i -> "z" + i).toArray(String[]::new));
        return creator.createSpec();
    }

    /** {@return a cell with these numbers} */
    public static DataCell cellOf(double[] numbers) {
        var cells = new ArrayList<DataCell>(numbers.length);
        for (double number : numbers) {
            cells.add(new DoubleCell(number));
        }
        return CollectionCellFactory.createListCell(cells);
    }

    /** The vectors of one input, for a dialog. */
    private abstract static class VectorsChoices extends ColumnChoices {
        VectorsChoices(int input) {
            super(input, VectorsColumn::fits);
        }

        @Override
        final List<TypedStringChoice> specialChoices(NodeParametersInput context) {
            boolean split = getInputTableIndex() < context.getInPortSpecs().length
                    && context.getInTableSpec(getInputTableIndex())
                            .filter(table -> splitVectors(table).length > 0)
                            .isPresent();
            return split ? List.of(special(SPLIT, "Columns dx0, dy0, pen0 \u2026")) : List.of();
        }
    }

    /** Vectors of the first input, for a dialog. */
    public static final class Choices extends VectorsChoices {
        Choices() {
            super(0);
        }
    }

    /** Vectors of the second input, for a dialog. */
    public static final class ChoicesOfSecondInput extends VectorsChoices {
        ChoicesOfSecondInput() {
            super(1);
        }
    }

    /** Lists of numbers of the second input, for a dialog. */
    public static final class ListsOfSecondInput extends ColumnChoices {
        ListsOfSecondInput() {
            super(1, VectorsColumn::fits);
        }
    }
}
