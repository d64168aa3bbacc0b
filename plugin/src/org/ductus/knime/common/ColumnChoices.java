// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import java.util.List;
import java.util.function.Predicate;
import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;

/**
 * The columns of one input that a dialog offers. Subclasses name the input and the kind of column; KNIME creates them by
 * their constructor without arguments.
 */
public abstract class ColumnChoices implements FilteredInputTableColumnsProvider {

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
    public final boolean isIncluded(DataColumnSpec column) {
        return m_fits.test(column);
    }
}
