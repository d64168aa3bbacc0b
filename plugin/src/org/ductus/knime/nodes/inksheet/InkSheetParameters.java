// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inksheet;

import org.ductus.engine.picture.InkSheetConfig;
import org.ductus.knime.common.ColumnChoices;
import org.ductus.knime.common.InkColumn;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.NumberLimits.AtLeastSixteen;
import org.ductus.knime.common.NumberLimits.AtMostThousand;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsColumn;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of Ink Sheet. */
final class InkSheetParameters implements NodeParameters {

    enum Order {
        @Label(value = "As in the table", description = "In the order of each class's first row.")
        TABLE,
        @Label(value = "Sorted", description = "By the name of the class.")
        SORTED
    }

    @Widget(title = "Ink or vectors", description = "The column to draw.")
    @Persist(configKey = "ink_column")
    @ChoicesProvider(Drawable.class)
    String m_inkColumn;

    @Widget(title = "Class column", description = "The column with the class (symbol) of each sample.")
    @Persist(configKey = "class_column")
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_classColumn;

    @Widget(title = "Samples a class", description = "How many samples of each class are drawn: the first ones.")
    @Persist(configKey = "samples_per_class")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostThousand.class)
    int m_samplesPerClass = 2;

    @Widget(
            title = "Samples beside each other",
            description = "On: the samples of a class stand beside each other. Off: below each other.")
    @Persist(configKey = "samples_across")
    boolean m_samplesAcross = true;

    @Widget(
            title = "Columns",
            description = "Classes beside each other; 0 = chosen so that the sheet is a bit wider than high.")
    @Persist(configKey = "columns")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostThousand.class)
    int m_columns;

    @Widget(title = "Order of the classes", description = "How the classes follow each other.")
    @Persist(configKey = "order")
    @ValueSwitchWidget
    Order m_order = Order.TABLE;

    @Widget(
            title = "Colour by pen lift",
            description =
                    "The first stroke is blue, the one after the first pen lift red, then green, then more colours.")
    @Persist(configKey = "colour_by_pen_lift")
    boolean m_colourByPenLift = true;

    @Widget(
            title = "Size of a sample (pixels)",
            description = "Side of the square that a sample is drawn in, 16 to 1000.")
    @Persist(configKey = "cell_size")
    @NumberInputWidget(minValidation = AtLeastSixteen.class, maxValidation = AtMostThousand.class)
    int m_cellSize = 72;

    @Widget(title = "Names of the classes", description = "Whether each class is labelled.")
    @Persist(configKey = "labels")
    boolean m_labels = true;

    @Widget(title = "Title", description = "Heading of the sheet; may be empty.")
    @Persist(configKey = "title")
    String m_title = "";

    InkSheetParameters() {}

    InkSheetParameters(NodeParametersInput input) {
        m_inkColumn =
                input.getInTableSpec(0).map(InkSheetParameters::firstDrawable).orElse(null);
        m_classColumn = LabelColumn.guess(input, 0);
    }

    /** The name of the first ink column, else of the first column of vectors, else null. */
    static String firstDrawable(DataTableSpec table) {
        return table.stream()
                .filter(InkColumn::fits)
                .findFirst()
                .or(() -> table.stream().filter(VectorsColumn::fits).findFirst())
                .map(DataColumnSpec::getName)
                .orElse(null);
    }

    /** The engine's configuration. */
    InkSheetConfig config() throws InvalidSettingsException {
        return Refusals.setting(() -> new InkSheetConfig(
                m_samplesPerClass,
                m_samplesAcross,
                m_columns,
                m_order == Order.SORTED,
                m_colourByPenLift,
                m_cellSize,
                m_labels,
                m_title));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        config();
    }

    /** Columns that can be drawn. */
    static final class Drawable extends ColumnChoices {
        Drawable() {
            super(0, column -> InkColumn.fits(column) || VectorsColumn.fits(column));
        }
    }
}
