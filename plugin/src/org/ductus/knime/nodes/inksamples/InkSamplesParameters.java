// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksamples;

import java.util.List;
import org.ductus.engine.ink.samples.InkSamplesConfig;
import org.ductus.knime.common.NumberLimits.AtMostHundredThousand;
import org.ductus.knime.common.NumberLimits.AtMostTenThousand;
import org.ductus.knime.common.NumberLimits.AtMostThree;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.SymbolList;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.knime.node.parameters.widget.text.TextAreaWidget;

/** Settings of Ink Samples. */
final class InkSamplesParameters implements NodeParameters {

    @Widget(
            title = "Symbols",
            description =
                    "The symbols to write, separated by spaces; ranges such as A-Z or 0-9 are allowed. The default are"
                            + " the 39 symbols of the paper: the Slovene alphabet, Q, W, X, Y and the digits.")
    @Persist(configKey = "symbols")
    @TextAreaWidget
    String m_symbols = String.join(" ", InkSamplesConfig.PAPER_SYMBOLS);

    @Widget(title = "Samples a symbol", description = "How often each symbol is written.")
    @Persist(configKey = "samples_per_symbol")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostHundredThousand.class)
    int m_samplesPerSymbol = 60;

    @Widget(
            title = "Writers",
            description =
                    "How many people write. Each has an own slant, width, roundness and an own way to write a symbol;"
                            + " they take turns.")
    @Persist(configKey = "writers")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostTenThousand.class)
    int m_writers = 20;

    @Widget(
            title = "Variation",
            description =
                    "How much samples differ: 0 = each writer writes a symbol always in the same way, 1 = as people do,"
                            + " up to 3.")
    @Persist(configKey = "variation")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostThree.class)
    double m_variation = 1;

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

    /** The engine's configuration with this seed. */
    InkSamplesConfig config(long seed) throws InvalidSettingsException {
        List<String> symbols = SymbolList.parse("Symbols", m_symbols);
        return Refusals.setting(() -> new InkSamplesConfig(symbols, m_samplesPerSymbol, m_writers, m_variation, seed));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config(m_seed);
    }

    static final class FixedSeed implements BooleanReference {}
}
