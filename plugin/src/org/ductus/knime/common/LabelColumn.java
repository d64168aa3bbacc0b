// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.Optional;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.NodeParametersInput;

/** A column of names, such as the class of a sample: text or whole numbers. */
public final class LabelColumn extends TableColumn {

    /** The name that Ductus's own nodes give to the column of classes, and that is taken first where it exists. */
    public static final String USUAL_NAME = "Label";

    /** The name that Ductus's own nodes give to the column of writers. */
    public static final String USUAL_WRITER = "Writer";

    private LabelColumn(DataTableSpec table, DataColumnSpec column) {
        super(table, column);
    }

    /**
     * The column of classes.
     *
     * @param table the input's spec
     * @param chosen the column chosen, or null for the one named "Label" or else the first of text
     * @throws InvalidSettingsException with a sentence, if there is no such column
     */
    public static LabelColumn of(DataTableSpec table, String chosen) throws InvalidSettingsException {
        boolean none = ColumnChoices.chosen(chosen) == null;
        return named(table, none ? guess(table, USUAL_NAME).orElse(null) : chosen, "class column");
    }

    /**
     * The column of writers.
     *
     * @param table the input's spec
     * @param chosen the column chosen, or null for the one named "Writer"
     * @return the column, or null where none is chosen and none has that name
     * @throws InvalidSettingsException with a sentence, if the chosen one doesn't exist
     */
    public static LabelColumn writers(DataTableSpec table, String chosen) throws InvalidSettingsException {
        String column = ColumnChoices.chosen(chosen) == null
                ? guess(table, USUAL_WRITER).orElse(null)
                : chosen;
        return column == null ? null : named(table, column, "writer column");
    }

    /**
     * A column of names.
     *
     * @param table the input's spec
     * @param chosen the column chosen, or null for the first of text
     * @param what the kind of column, such as "run column"
     * @throws InvalidSettingsException with a sentence, if there is no such column
     */
    public static LabelColumn named(DataTableSpec table, String chosen, String what) throws InvalidSettingsException {
        return new LabelColumn(
                table, find(table, chosen, LabelColumn::fits, what, "It must hold text or whole numbers."));
    }

    /** {@return whether a column holds text (other than ink) or whole numbers} */
    public static boolean fits(DataColumnSpec column) {
        var type = column.getType();
        boolean name = type.isCompatible(StringValue.class)
                || type.isCompatible(IntValue.class)
                || type.isCompatible(LongValue.class);
        return name && !InkColumn.fits(column);
    }

    /** {@return the name of the column with this name, if it holds names} */
    public static Optional<String> guess(DataTableSpec table, String name) {
        return Optional.ofNullable(table)
                .map(t -> t.getColumnSpec(name))
                .filter(LabelColumn::fits)
                .map(DataColumnSpec::getName);
    }

    /**
     * The column to start a dialog with.
     *
     * @param input what is connected
     * @param port index of the port
     * @return the column named "Label", else the first that holds names, else null
     */
    public static String guess(NodeParametersInput input, int port) {
        return input.getInTableSpec(port)
                .flatMap(table -> guess(table, USUAL_NAME).or(() -> table.stream()
                        .filter(LabelColumn::fits)
                        .findFirst()
                        .map(DataColumnSpec::getName)))
                .orElse(null);
    }

    /**
     * The name in a row.
     *
     * @throws KNIMEException naming row and column, if the cell is missing or empty
     */
    public String read(DataRow row) throws KNIMEException {
        DataCell cell = cell(row);
        String name = cell instanceof StringValue text ? text.getStringValue() : cell.toString();
        if (name.isBlank()) {
            throw refuse(row, "is blank, but must hold a name. Leave the row out, or fill the cell.");
        }
        return name;
    }

    /** The name in a row, or an empty string if the cell is missing. */
    public String readOrEmpty(DataRow row) {
        DataCell cell = row.getCell(index());
        if (cell.isMissing()) {
            return "";
        }
        return cell instanceof StringValue text ? text.getStringValue() : cell.toString();
    }

    /** Columns of the first input that hold names, for a dialog. */
    public static final class Choices extends ColumnChoices {
        Choices() {
            super(0, LabelColumn::fits);
        }
    }

    /** Columns of the second input that hold names, for a dialog. */
    public static final class ChoicesOfSecondInput extends ColumnChoices {
        ChoicesOfSecondInput() {
            super(1, LabelColumn::fits);
        }
    }
}
