// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkwriter;

import org.ductus.engine.ink.io.InkFormat;
import org.ductus.knime.common.IfExists;
import org.ductus.knime.common.InkColumn;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.LocalPath;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of Ink Writer. */
final class InkWriterParameters implements NodeParameters {

    enum Format {
        @Label(
                value = "InkML",
                description = "XML of the W3C; keeps everything, and many programs for handwriting read it.")
        INKML,
        @Label(value = "UNIPEN", description = "UNIPEN 1.0 text. Every sample needs a label in Latin letters.")
        UNIPEN,
        @Label(
                value = "UJI pen characters, version 2",
                description = "Text. Times are not kept; every sample needs a label, and no name may hold a blank.")
        UJI_V2,
        @Label(
                value = "Quick, Draw! (ndjson)",
                description = "A line of JSON for each sample, with times where they are known.")
        QUICKDRAW,
        @Label(
                value = "SVG",
                description = "A picture of all samples, which Ink Reader can read again. Times are not kept.")
        SVG,
        @Label(
                value = "CSV, a row for each point",
                description =
                        "Columns sample, label, writer, stroke, point, x, y and t, for spreadsheets and statistics.")
        CSV_LONG;

        InkFormat engine() {
            return InkFormat.valueOf(name());
        }
    }

    @Widget(
            title = "File",
            description =
                    "Path of the file to write; its folder must exist. A name that ends with .gz gives a packed file. A"
                            + " file that lies with the workflow is written as knime://knime.workflow/data/ink.inkml.")
    @Persist(configKey = "path")
    @TextInputWidget(placeholder = "for instance C:\\ink\\letters.inkml or /home/me/letters.inkml")
    String m_path = "";

    @Widget(title = "Format", description = "How the file is written.")
    @Persist(configKey = "format")
    Format m_format = Format.INKML;

    @Widget(title = "If the file exists", description = "What happens if there is such a file already.")
    @Persist(configKey = "if_exists")
    @ValueSwitchWidget
    IfExists m_ifExists = IfExists.FAIL;

    @Widget(title = "Ink column", description = "The column with the ink to write.")
    @Persist(configKey = "ink_column")
    @ChoicesProvider(InkColumn.Choices.class)
    String m_inkColumn;

    @Widget(
            title = "Label column",
            description =
                    "The column that says what the ink shows. Automatic = the column named Label; without one, no labels are"
                            + " written. Missing cells are samples without a label.")
    @Persist(configKey = "label_column")
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_labelColumn;

    @Widget(
            title = "Writer column",
            description =
                    "The column that says who wrote the ink. Automatic = the column named Writer; without one, no writers are"
                            + " written.")
    @Persist(configKey = "writer_column")
    @ChoicesProvider(LabelColumn.Choices.class)
    String m_writerColumn;

    InkWriterParameters() {}

    InkWriterParameters(NodeParametersInput input) {
        m_inkColumn = ColumnSelectionUtil.getFilteredColumns(input, 0, InkColumn::fits).stream()
                .findFirst()
                .map(DataColumnSpec::getName)
                .orElse(null);
        m_labelColumn = input.getInTableSpec(0)
                .flatMap(table -> LabelColumn.guess(table, LabelColumn.USUAL_NAME))
                .orElse(null);
        m_writerColumn = input.getInTableSpec(0)
                .flatMap(table -> LabelColumn.guess(table, LabelColumn.USUAL_WRITER))
                .orElse(null);
    }

    /** Whether a file was chosen. */
    boolean hasPath() {
        return m_path != null && !m_path.isBlank();
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (hasPath()) {
            LocalPath.check(m_path);
        }
    }
}
