// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpairscorer;

import org.ductus.engine.score.Components;
import org.ductus.engine.score.Denominator;
import org.ductus.engine.score.PairScorerConfig;
import org.ductus.engine.score.Pairing;
import org.ductus.knime.common.GroupColumns;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsColumn;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;

/** Settings of Ink Pair Scorer. */
final class InkPairScorerParameters implements NodeParameters {

    private static final String SAMPLING = "Sampling";

    enum Pairs {
        @Label(
                value = "Run against run",
                description = "The first sample of one run with the first of the other, and so on.")
        RUN_AGAINST_RUN,
        @Label(value = "All in a class", description = "Every sample of a class with every other.")
        ALL_IN_CLASS,
        @Label(value = "Against the reference", description = "Every sample with every reference sample of its class.")
        AGAINST_REFERENCE
    }

    enum Compared {
        @Label(value = "dx, dy and pen", description = "All numbers of the vectors, the pen as 0 or 1.")
        DX_DY_PEN,
        @Label(value = "dx and dy", description = "The vectors without the pen.")
        DX_DY,
        @Label(value = "Drawn points", description = "Points at equal distances along the visible line.")
        DRAWN_POINTS
    }

    enum Divisor {
        @Label(
                value = "Range of all",
                description = "The largest minus the smallest number of the reference, or without one of all samples.")
        POOLED_RANGE,
        @Label(value = "Range of the pair", description = "The largest minus the smallest number of each pair.")
        PAIR_RANGE,
        @Label(value = "Fixed", description = "A number of your own.")
        FIXED
    }

    @Section(title = "Columns")
    interface Columns {}

    @Section(title = "Scores")
    @After(Columns.class)
    interface Scores {}

    @Widget(title = "Class column", description = "The column with the class (symbol) of each sample.")
    @Persist(configKey = "class_column")
    @Layout(Columns.class)
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_classColumn;

    @Widget(title = "Column of vectors", description = "The column with the vectors (dx, dy, pen) of each sample.")
    @Persist(configKey = "vectors_column")
    @Layout(Columns.class)
    @ChoicesProvider(VectorsColumn.Choices.class)
    String m_vectorsColumn;

    @Widget(
            title = "Run column",
            description =
                    "The column that tells generation runs apart; needed to compare run against run. Automatic = the column"
                            + " named Run.")
    @Persist(configKey = "run_column")
    @Layout(Columns.class)
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_runColumn;

    @Widget(
            title = "Group by",
            description =
                    "Columns whose values tell groups apart, such as Sampling; each group gets scores of its own.")
    @Persist(configKey = "group_columns")
    @Layout(Columns.class)
    @ColumnFilterWidget(choicesProvider = GroupColumns.Choices.class)
    ColumnFilter m_groupColumns = new ColumnFilter();

    @Widget(
            title = "Class column of the reference",
            description =
                    "In the optional reference table. Automatic = the column named Label, else the first of text.")
    @Persist(configKey = "reference_class_column")
    @Layout(Columns.class)
    @ChoicesProvider(LabelColumn.ChoicesOfSecondInput.class)
    @Advanced
    String m_referenceClassColumn;

    @Widget(
            title = "Column of vectors of the reference",
            description =
                    "In the optional reference table. Automatic = the column named Vectors, else the first list of numbers.")
    @Persist(configKey = "reference_vectors_column")
    @Layout(Columns.class)
    @ChoicesProvider(VectorsColumn.ChoicesOfSecondInput.class)
    @Advanced
    String m_referenceVectorsColumn;

    @Widget(title = "Pairs", description = "Which samples of a class are compared with each other.")
    @Persist(configKey = "pairs")
    @Layout(Scores.class)
    Pairs m_pairs = Pairs.RUN_AGAINST_RUN;

    @Widget(title = "Compared", description = "What of the samples is compared.")
    @Persist(configKey = "components")
    @Layout(Scores.class)
    Compared m_components = Compared.DX_DY_PEN;

    @Widget(title = "NRMSD divided by", description = "The denominator that makes the root of the difference relative.")
    @Persist(configKey = "denominator")
    @Layout(Scores.class)
    @ValueReference(DivisorReference.class)
    Divisor m_denominator = Divisor.POOLED_RANGE;

    @Widget(title = "Fixed denominator", description = "A number above 0; the paper's figures imply about 2.")
    @Persist(configKey = "fixed_denominator")
    @Layout(Scores.class)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsFixed.class, type = EffectType.SHOW)
    double m_fixedDenominator = 2;

    @Widget(
            title = "Most pairs a class",
            description =
                    "NRMSD is taken over at most so many pairs of a class, drawn at random; 0 = over all pairs. MSD is"
                            + " always taken over all.")
    @Persist(configKey = "max_pairs")
    @Layout(Scores.class)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    int m_maxPairs;

    @Widget(title = "Seed", description = "Seed for drawing pairs, where not all are taken.")
    @Persist(configKey = "seed")
    @Layout(Scores.class)
    @Advanced
    long m_seed = 1;

    @Widget(
            title = "Show the paper's figures",
            description =
                    "Adds the figures of the paper's Table 2 beside groups with sampling Random or Pull to centroid.")
    @Persist(configKey = "paper_figures")
    @Layout(Scores.class)
    boolean m_paperFigures;

    InkPairScorerParameters() {}

    InkPairScorerParameters(NodeParametersInput input) {
        m_classColumn = LabelColumn.guess(input, 0);
        m_vectorsColumn = VectorsColumn.guess(input, 0);
        input.getInTableSpec(0)
                .flatMap(table -> LabelColumn.guess(table, SAMPLING))
                .ifPresent(sampling -> m_groupColumns = new ColumnFilter(new String[] {sampling}));
    }

    /** The engine's configuration. */
    PairScorerConfig config() throws InvalidSettingsException {
        return Refusals.setting(() -> new PairScorerConfig(
                Pairing.valueOf(m_pairs.name()),
                Components.valueOf(m_components.name()),
                Denominator.valueOf(m_denominator.name()),
                m_fixedDenominator,
                m_maxPairs,
                m_seed));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config();
    }

    static final class DivisorReference implements ParameterReference<Divisor> {}

    static final class IsFixed implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(PredicateInitializer initializer) {
            return initializer.getEnum(DivisorReference.class).isOneOf(Divisor.FIXED);
        }
    }
}
