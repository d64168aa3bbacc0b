// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksplitter;

import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.NumberLimits.AtMostOne;
import org.ductus.knime.common.Refusals;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;

/** Settings of Ink Splitter. */
final class InkSplitterParameters implements NodeParameters {

    @Widget(title = "Class column", description = "The column with the class (symbol) of each sample.")
    @Persist(configKey = "class_column")
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_classColumn;

    @Widget(
            title = "Writer column",
            description =
                    "The column with the writer of each sample. Automatic = the column named Writer; where there is none,"
                            + " samples of each class are held out.")
    @Persist(configKey = "writer_column")
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_writerColumn;

    @Widget(
            title = "Held-out share",
            description =
                    "Share of the writers, or of the samples of each class where writers don't serve, that is held out: from"
                            + " 0.05 to 0.95.")
    @Persist(configKey = "held_out_share")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostOne.class)
    double m_heldOutShare = 0.3;

    @Widget(
            title = "Use the same seed in each run",
            description =
                    "On: every run with the same input and settings gives the same result. Off: each run draws a new"
                            + " seed and shows it as flow variable seed_used.")
    @Persist(configKey = "fixed_seed")
    @ValueReference(FixedSeed.class)
    boolean m_fixedSeed = true;

    @Widget(title = "Seed", description = "Any whole number; another seed gives another result of the same kind.")
    @Persist(configKey = "seed")
    @Effect(predicate = FixedSeed.class, type = EffectType.SHOW)
    long m_seed = 1;

    InkSplitterParameters() {}

    InkSplitterParameters(NodeParametersInput input) {
        m_classColumn = LabelColumn.guess(input, 0);
        m_writerColumn = input.getInTableSpec(0)
                .flatMap(table -> LabelColumn.guess(table, LabelColumn.USUAL_WRITER))
                .orElse(null);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Refusals.range("Held-out share", m_heldOutShare, 0.05, 0.95);
    }

    static final class FixedSeed implements BooleanReference {}
}
