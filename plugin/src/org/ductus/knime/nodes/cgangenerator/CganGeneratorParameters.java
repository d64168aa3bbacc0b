// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgangenerator;

import org.ductus.engine.latent.Sampling;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.NumberLimits.AtMostMillion;
import org.ductus.knime.common.NumberLimits.AtMostThousand;
import org.ductus.knime.common.NumberLimits.AtMostThree;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.common.VectorsForm;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of cGAN Generator. */
final class CganGeneratorParameters implements NodeParameters {

    static final int MOST_SAMPLES = 1_000_000;

    enum LatentSampling {
        @Label(value = "As trained", description = "The way in which the model was trained.")
        AS_TRAINED,
        @Label(value = "Random", description = "Plain Gaussian noise.")
        RANDOM,
        @Label(value = "Centroid + noise", description = "The class's characteristic vector plus Gaussian noise.")
        CENTROID_NOISE,
        @Label(value = "Rejection", description = "Gaussian noise from the class's part of the space.")
        REJECTION,
        @Label(
                value = "Pull to centroid (paper)",
                description = "Gaussian noise, pulled towards the class's characteristic vector.")
        PULL_TO_CENTROID,
        @Label(
                value = "Simplex exchange",
                description = "Exact and equal parts; for models trained with orthonormal characteristic vectors.")
        SIMPLEX_EXCHANGE;

        /** The engine's sampling, or null for the model's own. */
        Sampling engine() {
            return this == AS_TRAINED ? null : Sampling.valueOf(name());
        }
    }

    @Widget(
            title = "Samples a class",
            description = "How many samples of each class are written, where the optional table doesn't say.")
    @Persist(configKey = "samples_per_class")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostMillion.class)
    int m_samplesPerClass = 10;

    @Widget(
            title = "Run",
            description =
                    "Name of this run, for comparing runs with each other. Runs of different names draw different latent"
                            + " vectors, even with the same seed.")
    @Persist(configKey = "run")
    String m_run = "a";

    @Widget(title = "Sampling", description = "How latent vectors are drawn.")
    @Persist(configKey = "sampling")
    @Advanced
    LatentSampling m_sampling = LatentSampling.AS_TRAINED;

    @Widget(
            title = "Truncation",
            description = "Factor on the latent vectors, above 0 to 3: 1 = as trained, less = safer and less diverse.")
    @Persist(configKey = "truncation")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class, maxValidation = AtMostThree.class)
    @Advanced
    double m_truncation = 1;

    @Widget(
            title = "Class column of the table",
            description =
                    "In the optional table: the class to write. Automatic = the column named Label, else the first of text.")
    @Persist(configKey = "class_column")
    @ChoicesProvider(LabelColumn.ChoicesOfSecondInput.class)
    @Advanced
    String m_classColumn;

    @Widget(
            title = "Count column of the table",
            description =
                    "In the optional table: how many samples to write. Automatic = the column named Count, if there is one.")
    @Persist(configKey = "count_column")
    @ChoicesProvider(CountColumn.ChoicesOfSecondInput.class)
    @Advanced
    String m_countColumn;

    @Widget(
            title = "Latent column of the table",
            description =
                    "In the optional table: the latent vector of each sample, instead of a drawn one. Automatic = the column"
                            + " named Latent, if there is one.")
    @Persist(configKey = "latent_column")
    @ChoicesProvider(VectorsColumn.ListsOfSecondInput.class)
    @Advanced
    String m_latentColumn;

    @Widget(
            title = "Steps between latent vectors",
            description =
                    "With latent vectors in the optional table: so many further samples are written on the way from one"
                            + " row's latent vector to that of the next row of its class, at equal angles (spherical"
                            + " interpolation); 0 = none.")
    @Persist(configKey = "interpolation_steps")
    @Migrate(loadDefaultIfAbsent = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostThousand.class)
    @Advanced
    int m_interpolationSteps;

    @Widget(title = "Vectors as", description = "How the vectors and the latent vectors stand in the output.")
    @Persist(configKey = "vectors_as")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueSwitchWidget
    VectorsForm m_vectorsAs = VectorsForm.LIST;

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
        Refusals.range("Samples a class", m_samplesPerClass, 1, MOST_SAMPLES);
        Refusals.range("Steps between latent vectors", m_interpolationSteps, 0, 1000);
        if (!(m_truncation > 0 && m_truncation <= 3)) {
            throw new InvalidSettingsException(
                    "Truncation must be above 0 and at most 3, but is " + m_truncation + ".");
        }
        if (m_run == null) {
            throw new InvalidSettingsException("Run must be a name, but is missing. Enter one, such as a.");
        }
    }

    static final class FixedSeed implements BooleanReference {}
}
