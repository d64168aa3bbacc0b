// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpreprocessor;

import org.ductus.engine.ink.PreprocessorConfig;
import org.ductus.knime.common.InkColumn;
import org.ductus.knime.common.NumberLimits.AtMostOne;
import org.ductus.knime.common.NumberLimits.AtMostThousand;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsForm;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of Ink Preprocessor. */
final class InkPreprocessorParameters implements NodeParameters {

    enum Tolerance {
        @Label(
                value = "Searched for each sample",
                description = "The smallest tolerance with which the sample fits the number of vectors.")
        SEARCHED,
        @Label(value = "Fixed", description = "The same tolerance for all; samples that don't fit are rejected.")
        FIXED
    }

    enum Padding {
        @Label(
                value = "Split the longest",
                description =
                        "The longest visible vectors are halved until there are enough; the shape stays the same.")
        SPLIT_LONGEST,
        @Label(value = "Zeros", description = "Vectors of no length, pen lifted, are put at the end.")
        ZERO
    }

    @Widget(title = "Ink column", description = "The column with the ink to turn into vectors.")
    @Persist(configKey = "ink_column")
    @ChoicesProvider(InkColumn.Choices.class)
    String m_inkColumn;

    @Widget(
            title = "Vectors",
            description = "How many vectors (pen moves) each sample gets, 1 to 1000; cGAN Learner takes 2 or more."
                    + " Moves of the lifted pen count, too.")
    @Persist(configKey = "vectors")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostThousand.class)
    int m_vectors = 10;

    @Widget(title = "Most strokes", description = "Samples with more strokes are rejected.")
    @Persist(configKey = "max_strokes")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostThousand.class)
    int m_maxStrokes = 5;

    @Widget(
            title = "Tolerance of the simplification",
            description = "How far the simplified line (Douglas\u2013Peucker) may lie from the ink.")
    @Persist(configKey = "tolerance_mode")
    @ValueSwitchWidget
    @ValueReference(ToleranceMode.class)
    Tolerance m_toleranceMode = Tolerance.SEARCHED;

    @Widget(
            title = "Fixed tolerance",
            description = "In parts of the longer side of the sample's box, 0 to 1; 0.05 is coarse.")
    @Persist(configKey = "tolerance")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    @Effect(predicate = IsFixed.class, type = EffectType.SHOW)
    double m_tolerance = 0.02;

    @Widget(title = "Fewer vectors are filled up by", description = "What happens to samples that need fewer vectors.")
    @Persist(configKey = "padding")
    @ValueSwitchWidget
    Padding m_padding = Padding.SPLIT_LONGEST;

    @Widget(title = "Vectors as", description = "How the vectors stand in the output.")
    @Persist(configKey = "vectors_as")
    @Migrate(loadDefaultIfAbsent = true)
    @ValueSwitchWidget
    VectorsForm m_vectorsAs = VectorsForm.LIST;

    InkPreprocessorParameters() {}

    InkPreprocessorParameters(NodeParametersInput input) {
        m_inkColumn = ColumnSelectionUtil.getFilteredColumns(input, 0, InkColumn::fits).stream()
                .findFirst()
                .map(DataColumnSpec::getName)
                .orElse(null);
    }

    /** The engine's configuration. */
    PreprocessorConfig config() throws InvalidSettingsException {
        return Refusals.setting(() -> new PreprocessorConfig(
                m_vectors,
                m_maxStrokes,
                m_toleranceMode == Tolerance.SEARCHED,
                m_tolerance,
                org.ductus.engine.ink.Padding.valueOf(m_padding.name())));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config();
    }

    static final class ToleranceMode implements ParameterReference<Tolerance> {}

    static final class IsFixed implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(ToleranceMode.class).isOneOf(Tolerance.FIXED);
        }
    }
}
