// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.TypedStringChoice;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;

/**
 * The columns of one input that a dialog offers, and before them to choose none, so that the node takes the usual one.
 * Subclasses name the input and the kind of column; KNIME creates them by their constructor without arguments.
 */
public abstract class ColumnChoices implements FilteredInputTableColumnsProvider {

    /** Saved where the usual column is to be taken; old settings have no value for it. */
    private static final String AUTOMATIC = "<automatic>";

    private final int m_input;

    private final Predicate<DataColumnSpec> m_fits;

    /**
     * @param input index of the input, from 0
     * @param fits whether a column is offered
     */
    protected ColumnChoices(int input, Predicate<DataColumnSpec> fits) {
        m_input = input;
        m_fits = fits;
    }

    /**
     * The column that was chosen.
     *
     * @param setting the setting as it was saved
     * @return its name, or null if the usual column is to be taken
     */
    public static String chosen(String setting) {
        return AUTOMATIC.equals(setting) ? null : setting;
    }

    @Override
    public final int getInputTableIndex() {
        return m_input;
    }

    /** No columns where the input is an optional port that was not added: KNIME then knows no spec at its index. */
    @Override
    public final List<DataColumnSpec> columnChoices(NodeParametersInput context) {
        return m_input < context.getInPortSpecs().length
                ? FilteredInputTableColumnsProvider.super.columnChoices(context)
                : List.of();
    }

    @Override
    public final List<TypedStringChoice> computeState(NodeParametersInput context) {
        List<TypedStringChoice> choices = new ArrayList<>();
        choices.add(special(AUTOMATIC, "Automatic"));
        choices.addAll(specialChoices(context));
        choices.addAll(FilteredInputTableColumnsProvider.super.computeState(context));
        return choices;
    }

    /** Choices that are no columns, offered before them. */
    List<TypedStringChoice> specialChoices(NodeParametersInput context) {
        return List.of();
    }

    /** A choice that is no column. */
    static TypedStringChoice special(String id, String text) {
        return new TypedStringChoice(id, text, new PossibleTypeValue("", ""));
    }

    @Override
    public final boolean isIncluded(DataColumnSpec column) {
        return m_fits.test(column);
    }
}
