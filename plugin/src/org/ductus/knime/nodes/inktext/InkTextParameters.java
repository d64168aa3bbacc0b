// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inktext;

import org.ductus.engine.ink.text.TextLayoutConfig;
import org.ductus.knime.common.ColumnChoices;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.NumberLimits.AtMostHalf;
import org.ductus.knime.common.NumberLimits.AtMostHundredThousand;
import org.ductus.knime.common.NumberLimits.AtMostTen;
import org.ductus.knime.common.NumberLimits.AtMostThree;
import org.ductus.knime.common.Refusals;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.text.TextAreaWidget;

/** Settings of Ink Text. */
final class InkTextParameters implements NodeParameters {

    static final String USUAL_NAME = "Text";

    enum Unknown {
        @Label(value = "Fail", description = "The node fails and names the row and the characters.")
        FAIL,
        @Label(value = "Leave a gap", description = "The rest is written; a warning names the characters.")
        GAP
    }

    @Widget(
            title = "Text",
            description = "What is written where no table is connected. A line break begins a new line.")
    @Persist(configKey = "text")
    @TextAreaWidget
    String m_text = "\u010cRKA 42";

    @Widget(
            title = "Text column of the table",
            description = "In the optional table: the texts to write, instead of the one above.")
    @Persist(configKey = "text_column")
    @ChoicesProvider(LabelColumn.ChoicesOfSecondInput.class)
    String m_textColumn;

    @Widget(title = "Characters that the model doesn't know", description = "What happens to them.")
    @Persist(configKey = "unknown_characters")
    @ValueSwitchWidget
    Unknown m_unknown = Unknown.FAIL;

    @Widget(
            title = "Take letters of the other case",
            description = "A letter that the model doesn't know is written by that of the other case, a as A.")
    @Persist(configKey = "other_case")
    boolean m_otherCase = true;

    @Widget(
            title = "Letter spacing",
            description = "Room between two letters, in heights of a capital letter, 0 to 10.")
    @Persist(configKey = "letter_spacing")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostTen.class)
    double m_letterSpacing = 0.25;

    @Widget(
            title = "Word spacing",
            description = "Room that a space makes between two words, in heights of a capital letter, 0 to 10.")
    @Persist(configKey = "word_spacing")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostTen.class)
    double m_wordSpacing = 0.8;

    @Widget(
            title = "Line spacing",
            description = "From one line to the next, in heights of a capital letter, 0.1 to 10.")
    @Persist(configKey = "line_spacing")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostTen.class)
    double m_lineSpacing = 1.8;

    @Widget(
            title = "Longest line",
            description = "Words that would end further right go to the next line, in heights of a capital letter;"
                    + " 0 = lines end only where the text says so.")
    @Persist(configKey = "longest_line")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostHundredThousand.class)
    double m_longestLine;

    @Widget(
            title = "Irregularity",
            description = "How much letters differ in size and in their place on the line, 0 to 0.5: standard deviation"
                    + " in parts of a letter's height; 0 = all stand exactly on the line.")
    @Persist(configKey = "irregularity")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostHalf.class)
    double m_irregularity = 0.03;

    @Widget(
            title = "Truncation",
            description = "Factor on the latent vectors, above 0 to 3: 1 = as trained, less = safer and less diverse.")
    @Persist(configKey = "truncation")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostThree.class)
    @Advanced
    double m_truncation = 1;

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

    InkTextParameters() {}

    InkTextParameters(NodeParametersInput input) {
        m_textColumn = input.getInPortSpecs().length > 1
                ? input.getInTableSpec(1).map(InkTextParameters::guess).orElse(null)
                : null;
    }

    private static String guess(DataTableSpec table) {
        return LabelColumn.guess(table, USUAL_NAME)
                .or(() -> table.stream().filter(LabelColumn::fits).findFirst().map(DataColumnSpec::getName))
                .orElse(null);
    }

    LabelColumn textColumn(DataTableSpec table) throws InvalidSettingsException {
        String chosen = ColumnChoices.chosen(m_textColumn);
        return LabelColumn.named(table, chosen == null ? guess(table) : chosen, "text column");
    }

    TextLayoutConfig layout() throws InvalidSettingsException {
        return Refusals.setting(() ->
                new TextLayoutConfig(m_letterSpacing, m_wordSpacing, m_lineSpacing, m_longestLine, m_irregularity));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        layout();
        if (m_text == null) {
            throw new InvalidSettingsException("Text is missing. Enter the text to write.");
        }
        if (!(m_truncation > 0 && m_truncation <= 3)) {
            throw new InvalidSettingsException(
                    "Truncation must be above 0 and at most 3, but is " + m_truncation + ".");
        }
    }

    static final class FixedSeed implements BooleanReference {}
}
