// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.pairedcomparison;

import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MeasureColumns;
import org.ductus.knime.common.NumberLimits.AtMostOne;
import org.ductus.knime.common.Refusals;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of Paired Comparison. */
final class PairedComparisonParameters implements NodeParameters {

    @Widget(title = "Compare", description = "The column whose values are compared, such as Sampling.")
    @Persist(configKey = "way_column")
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_wayColumn;

    @Widget(
            title = "Pair by",
            description =
                    "The column that says which rows belong together, such as Seed: each value once for each way.")
    @Persist(configKey = "pair_column")
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_pairColumn;

    @Widget(
            title = "Baseline",
            description = "The value that all others are compared with, such as Random; empty = that of the first row.")
    @Persist(configKey = "baseline")
    @TextInputWidget(placeholder = "the first")
    String m_baseline = "";

    @Widget(title = "Measures", description = "The columns of numbers to compare.")
    @Persist(configKey = "measures")
    @ColumnFilterWidget(choicesProvider = MeasureColumns.Choices.class)
    ColumnFilter m_measures = new ColumnFilter();

    @Widget(
            title = "Measures of the second table",
            description =
                    "The same for the optional second table. None = all that look like scores: no whole numbers, no limits of"
                            + " intervals, no values of real ink.")
    @Persist(configKey = "more_measures")
    @ColumnFilterWidget(choicesProvider = MeasureColumns.ChoicesOfSecondInput.class)
    ColumnFilter m_moreMeasures = new ColumnFilter();

    @Widget(title = "Confidence", description = "Of the intervals, from 0.5 to below 1; 0.95 is usual.")
    @Persist(configKey = "confidence")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostOne.class)
    @Advanced
    double m_confidence = 0.95;

    PairedComparisonParameters() {}

    PairedComparisonParameters(NodeParametersInput input) {
        input.getInTableSpec(0).ifPresent(table -> {
            m_wayColumn = LabelColumn.guess(table, "Sampling").orElse(LabelColumn.guess(input, 0));
            m_pairColumn = LabelColumn.guess(table, "Seed").orElse(null);
            m_measures = new ColumnFilter(MeasureColumns.guess(table).names().toArray(String[]::new));
        });
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Refusals.range("Confidence", m_confidence, 0.5, 0.999999);
    }
}
