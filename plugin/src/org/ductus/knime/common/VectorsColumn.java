// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.ink.VectorCode;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.NodeParametersInput;

/** A column with lists of numbers: the vectors of a sample (dx, dy, pen of each), or a latent vector. */
public final class VectorsColumn extends TableColumn {

    /** The name that Ductus's own nodes give to the column of vectors, and that is taken first where it exists. */
    public static final String USUAL_NAME = "Vectors";

    private VectorsColumn(DataTableSpec table, DataColumnSpec column) {
        super(table, column);
    }

    /**
     * The column of vectors.
     *
     * @param table the input's spec
     * @param chosen the column chosen, or null for the one named "Vectors" or else the first list of numbers
     * @throws InvalidSettingsException with a sentence, if there is no such column
     */
    public static VectorsColumn of(DataTableSpec table, String chosen) throws InvalidSettingsException {
        String name = chosen == null && table.getColumnSpec(USUAL_NAME) != null && fits(table.getColumnSpec(USUAL_NAME))
                ? USUAL_NAME
                : chosen;
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
        return new VectorsColumn(table, find(table, chosen, VectorsColumn::fits, what, advice));
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

    /** {@return the spec of this column after a node has written its vectors, whatever kind of numbers it held} */
    public DataColumnSpec ofDoubles() {
        var creator = new DataColumnSpecCreator(spec());
        creator.setType(ListCell.getCollectionType(DoubleCell.TYPE));
        return creator.createSpec();
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

    /** {@return a cell with these numbers} */
    public static DataCell cellOf(double[] numbers) {
        var cells = new ArrayList<DataCell>(numbers.length);
        for (double number : numbers) {
            cells.add(new DoubleCell(number));
        }
        return CollectionCellFactory.createListCell(cells);
    }

    /** Columns of the first input that hold lists of numbers, for a dialog. */
    public static final class Choices extends ColumnChoices {
        Choices() {
            super(0, VectorsColumn::fits);
        }
    }

    /** Columns of the second input that hold lists of numbers, for a dialog. */
    public static final class ChoicesOfSecondInput extends ColumnChoices {
        ChoicesOfSecondInput() {
            super(1, VectorsColumn::fits);
        }
    }
}
