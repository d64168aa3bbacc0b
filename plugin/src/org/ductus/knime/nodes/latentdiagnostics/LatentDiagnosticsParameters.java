// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentdiagnostics;

import org.ductus.engine.latent.LatentDiagnostics;
import org.ductus.knime.common.NumberLimits.AtLeastTwo;
import org.ductus.knime.common.NumberLimits.AtMostHundredThousand;
import org.ductus.knime.common.Refusals;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.number.NumberInputWidget;

/** Settings of Latent Diagnostics. */
final class LatentDiagnosticsParameters implements NodeParameters {

    @Widget(
            title = "Draws a class",
            description = "How many latent vectors of each class are drawn and measured, 2 to 100,000.")
    @Persist(configKey = "draws")
    @NumberInputWidget(minValidation = AtLeastTwo.class, maxValidation = AtMostHundredThousand.class)
    int m_draws = 500;

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

    @Override
    public void validate() throws InvalidSettingsException {
        Refusals.setting(() -> LatentDiagnostics.checkedDraws(m_draws));
    }

    static final class FixedSeed implements BooleanReference {}
}
