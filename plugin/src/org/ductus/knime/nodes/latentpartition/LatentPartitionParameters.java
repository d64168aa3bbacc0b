// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.latentpartition;

import org.ductus.engine.latent.LatentConfig;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.NumberLimits.AtMostHundredThousand;
import org.ductus.knime.common.Refusals;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of Latent Partition. */
final class LatentPartitionParameters implements NodeParameters {

    enum Sampling {
        @Label(value = "Random", description = "Plain Gaussian noise for every class: no partition.")
        RANDOM,
        @Label(
                value = "Centroid + noise",
                description = "The class's characteristic vector plus Gaussian noise: stable, with little diversity.")
        CENTROID_NOISE,
        @Label(
                value = "Rejection",
                description = "Gaussian noise, drawn anew until the nearest characteristic vector is the class's own.")
        REJECTION,
        @Label(
                value = "Pull to centroid (paper)",
                description =
                        "Gaussian noise, pulled a random part of the way to the class's characteristic vector until"
                                + " that one is the nearest.")
        PULL_TO_CENTROID,
        @Label(
                value = "Simplex exchange",
                description =
                        "Gaussian noise whose largest component along orthonormal characteristic vectors is exchanged"
                                + " with that of the class: an exact partition with cells of equal size.")
        SIMPLEX_EXCHANGE,
        @Label(
                value = "Mixture with trainable means",
                description =
                        "As centroid + noise, but the training moves the characteristic vectors to where they serve"
                                + " the generator best.")
        TRAINABLE_MEANS
    }

    enum Centroids {
        @Label(
                value = "Gaussian",
                description = "As in the paper; the classes' parts of the space differ much in size.")
        GAUSSIAN,
        @Label(
                value = "Equal norm",
                description = "Gaussian directions, all of the same length: parts of similar size.")
        EQUAL_NORM,
        @Label(
                value = "Orthonormal",
                description =
                        "At right angles and of length 1: parts of equal size. Needs no more classes than the latent"
                                + " size.")
        ORTHONORMAL
    }

    @Widget(title = "Class column", description = "The column with the class (symbol) of each sample.")
    @Persist(configKey = "class_column")
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_classColumn;

    @Widget(title = "Latent size", description = "How many numbers a latent vector has; 100 in the paper.")
    @Persist(configKey = "latent_size")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostHundredThousand.class)
    int m_latentSize = 100;

    @Widget(title = "Sampling", description = "How the latent vectors of a class are drawn.")
    @Persist(configKey = "sampling")
    @ValueReference(SamplingReference.class)
    Sampling m_sampling = Sampling.PULL_TO_CENTROID;

    @Widget(
            title = "Centroids",
            description =
                    "How the characteristic vectors of the classes are chosen. Simplex exchange takes orthonormal ones.")
    @Persist(configKey = "centroids")
    @ValueSwitchWidget
    @Effect(predicate = IsSimplexExchange.class, type = EffectType.HIDE)
    Centroids m_centroids = Centroids.GAUSSIAN;

    @Widget(
            title = "Noise around the centroid",
            description = "Standard deviation of the noise around characteristic vectors, in each component.")
    @Persist(configKey = "sigma")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = IsCentroidNoise.class, type = EffectType.SHOW)
    double m_sigma = 0.3;

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

    LatentPartitionParameters() {}

    LatentPartitionParameters(NodeParametersInput input) {
        m_classColumn = LabelColumn.guess(input, 0);
    }

    /** The engine's configuration with this seed. */
    LatentConfig config(long seed) throws InvalidSettingsException {
        return Refusals.setting(() -> new LatentConfig(
                m_latentSize,
                org.ductus.engine.latent.Sampling.valueOf(m_sampling.name()),
                org.ductus.engine.latent.Centroids.valueOf(m_centroids.name()),
                m_sigma,
                seed));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config(m_seed);
    }

    static final class SamplingReference implements ParameterReference<Sampling> {}

    static final class IsCentroidNoise implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer
                    .getEnum(SamplingReference.class)
                    .isOneOf(Sampling.CENTROID_NOISE, Sampling.TRAINABLE_MEANS);
        }
    }

    static final class IsSimplexExchange implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(SamplingReference.class).isOneOf(Sampling.SIMPLEX_EXCHANGE);
        }
    }

    static final class FixedSeed implements BooleanReference {}
}
