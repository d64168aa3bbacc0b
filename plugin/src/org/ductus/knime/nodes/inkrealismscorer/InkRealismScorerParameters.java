// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkrealismscorer;

import org.ductus.engine.score.RealismConfig;
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
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of Ink Realism Scorer. */
final class InkRealismScorerParameters implements NodeParameters {

    private static final String SAMPLING = "Sampling";

    @Section(title = "Generated samples")
    interface Generated {}

    @Section(title = "Real reference")
    @After(Generated.class)
    interface Reference {}

    @Section(title = "Measures")
    @After(Reference.class)
    @Advanced
    interface Measures {}

    @Widget(title = "Class column", description = "The column with the class (symbol) of each generated sample.")
    @Persist(configKey = "class_column")
    @Layout(Generated.class)
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_classColumn;

    @Widget(
            title = "Column of vectors",
            description = "The column with the vectors (dx, dy, pen) of each generated sample.")
    @Persist(configKey = "vectors_column")
    @Layout(Generated.class)
    @ChoicesProvider(VectorsColumn.Choices.class)
    String m_vectorsColumn;

    @Widget(
            title = "Group by",
            description =
                    "Columns whose values tell groups apart, such as Sampling; each group gets measures of its own.")
    @Persist(configKey = "group_columns")
    @Layout(Generated.class)
    @ColumnFilterWidget(choicesProvider = GroupColumns.Choices.class)
    ColumnFilter m_groupColumns = new ColumnFilter();

    @Widget(
            title = "Class column of the reference",
            description =
                    "The column with the class of each real sample. Automatic = the column named Label, else the first"
                            + " of text.")
    @Persist(configKey = "reference_class_column")
    @Layout(Reference.class)
    @ChoicesProvider(LabelColumn.ChoicesOfSecondInput.class)
    String m_referenceClassColumn;

    @Widget(
            title = "Column of vectors of the reference",
            description =
                    "The column with the vectors of each real sample. Automatic = the column named Vectors, else the"
                            + " first list of numbers.")
    @Persist(configKey = "reference_vectors_column")
    @Layout(Reference.class)
    @ChoicesProvider(VectorsColumn.ChoicesOfSecondInput.class)
    String m_referenceVectorsColumn;

    @Widget(
            title = "Writer column",
            description =
                    "The column with the writer of each real sample, so that whole writers are held out. Automatic = the"
                            + " column named Writer; where there is none, samples of each class are held out.")
    @Persist(configKey = "writer_column")
    @Layout(Reference.class)
    @ChoicesProvider(LabelColumn.ChoicesOfSecondInput.class)
    String m_writerColumn;

    @Widget(
            title = "Held-out share",
            description = "Share of the writers (or samples) of the reference, from 0.05 to 0.95, that is held out. The"
                    + " generated samples are compared with the rest, and so are the held-out ones, to show what real"
                    + " ink of other people reaches. Not used where held-out ink is connected.")
    @Persist(configKey = "held_out_share")
    @Layout(Reference.class)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_heldOutShare = 0.3;

    @Widget(
            title = "Neighbours",
            description = "How many neighbours tell where samples of a class lie, for precision, recall, density and"
                    + " coverage. Each class needs one real sample more than this on both sides of the split.")
    @Persist(configKey = "neighbours")
    @Layout(Measures.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Advanced
    int m_neighbours = 3;

    @Widget(title = "Most strokes", description = "Samples with more strokes than this count as having too many.")
    @Persist(configKey = "most_strokes")
    @Layout(Measures.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Advanced
    int m_mostStrokes = 5;

    @Widget(title = "Seed", description = "Seed for drawing the writers or samples that are held out.")
    @Persist(configKey = "seed")
    @Layout(Measures.class)
    @Advanced
    long m_seed = 1;

    InkRealismScorerParameters() {}

    InkRealismScorerParameters(NodeParametersInput input) {
        m_classColumn = LabelColumn.guess(input, 0);
        m_vectorsColumn = VectorsColumn.guess(input, 0);
        input.getInTableSpec(0)
                .flatMap(table -> LabelColumn.guess(table, SAMPLING))
                .ifPresent(sampling -> m_groupColumns = new ColumnFilter(new String[] {sampling}));
        m_referenceClassColumn = LabelColumn.guess(input, 1);
        m_referenceVectorsColumn = VectorsColumn.guess(input, 1);
        m_writerColumn = input.getInTableSpec(1)
                .flatMap(table -> LabelColumn.guess(table, LabelColumn.USUAL_WRITER))
                .orElse(null);
    }

    /** The engine's configuration. */
    RealismConfig config() throws InvalidSettingsException {
        return Refusals.setting(() -> new RealismConfig(m_neighbours, m_heldOutShare, m_mostStrokes, m_seed));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config();
    }
}
