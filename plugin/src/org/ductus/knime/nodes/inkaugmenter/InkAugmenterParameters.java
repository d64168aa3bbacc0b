// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkaugmenter;

import org.ductus.engine.ink.AugmenterConfig;
import org.ductus.knime.common.NumberLimits.AtMost180;
import org.ductus.knime.common.NumberLimits.AtMostOne;
import org.ductus.knime.common.NumberLimits.AtMostTenThousand;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsColumn;
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
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;

/** Settings of Ink Augmenter. */
final class InkAugmenterParameters implements NodeParameters {

    @Widget(title = "Column of vectors", description = "The column with the vectors (dx, dy, pen) of each sample.")
    @Persist(configKey = "vectors_column")
    @ChoicesProvider(VectorsColumn.Choices.class)
    String m_vectorsColumn;

    @Widget(title = "Copies", description = "Artificial samples made of each sample.")
    @Persist(configKey = "copies")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostTenThousand.class)
    int m_copies = 10;

    @Widget(
            title = "Noise",
            description = "Standard deviation of the Gaussian noise added to dx and dy of each vector, in parts of the"
                    + " character's longer side, 0 to 1.")
    @Persist(configKey = "noise")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    double m_noise = 0.02;

    @Widget(
            title = "Rotation (degrees)",
            description = "Standard deviation of a rotation of the whole character; 0 as in the paper.")
    @Persist(configKey = "rotation")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMost180.class)
    @Advanced
    double m_rotation;

    @Widget(
            title = "Scale",
            description =
                    "Standard deviation of the logarithm of a factor on width and, independently, on height; 0 as in"
                            + " the paper.")
    @Persist(configKey = "scale")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    @Advanced
    double m_scale;

    @Widget(title = "Shear", description = "Standard deviation of a horizontal shear (slant); 0 as in the paper.")
    @Persist(configKey = "shear")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    @Advanced
    double m_shear;

    @Widget(title = "Keep the originals", description = "Whether the samples themselves are in the output, too.")
    @Persist(configKey = "keep_originals")
    boolean m_keepOriginals = true;

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

    InkAugmenterParameters() {}

    InkAugmenterParameters(NodeParametersInput input) {
        m_vectorsColumn = VectorsColumn.guess(input, 0);
    }

    /** The engine's configuration with this seed. */
    AugmenterConfig config(long seed) throws InvalidSettingsException {
        return Refusals.setting(() -> new AugmenterConfig(m_copies, m_noise, m_rotation, m_scale, m_shear, seed));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config(m_seed);
        if (m_copies == 0 && !m_keepOriginals) {
            throw new InvalidSettingsException(
                    "With 0 copies and without the originals nothing is left: choose at least 1"
                            + " copy, or keep the originals.");
        }
    }

    static final class FixedSeed implements BooleanReference {}
}
