// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkreader;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ductus.engine.ink.io.InkFormat;
import org.ductus.knime.common.LocalPath;
import org.ductus.knime.common.SymbolList;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of Ink Reader. */
final class InkReaderParameters implements NodeParameters {

    enum Format {
        @Label(value = "Find by content", description = "Each file's format is found by looking into it.")
        AUTOMATIC,
        @Label(value = "InkML", description = "XML of the W3C: traces with annotations of type truth.")
        INKML,
        @Label(value = "UNIPEN", description = "UNIPEN 1.0 text, such as UJI pen characters, version 1.")
        UNIPEN,
        @Label(value = "UJI pen characters, version 2", description = "One text file with all writers.")
        UJI_V2,
        @Label(value = "Quick, Draw! (ndjson)", description = "A line of JSON for each drawing, raw or simplified.")
        QUICKDRAW,
        @Label(
                value = "Quick, Draw! (binary)",
                description = "Drawings of one word; the name of the file is the label.")
        QUICKDRAW_BINARY,
        @Label(
                value = "sketch-rnn (.npz)",
                description = "NumPy arrays of pen moves; the name of the file is the label.")
        SKETCH_RNN,
        @Label(
                value = "SVG",
                description =
                        "Each path is a stroke and each file a sample, labelled by its title, else by its folder; or"
                                + " many samples in a file that Ink Writer wrote.")
        SVG,
        @Label(
                value = "CSV, a row for each point",
                description = "Columns sample, label, writer, stroke, point, x, y and t; see the node's description.")
        CSV_LONG,
        @Label(
                value = "Omniglot strokes",
                description = "A text file for each drawing; the folders' names (alphabet/character) are the label.")
        OMNIGLOT;

        /** The engine's format, or null where it is to be found. */
        InkFormat engine() {
            return this == AUTOMATIC ? null : InkFormat.valueOf(name());
        }
    }

    @Widget(
            title = "File or folder",
            description =
                    "Path of an ink file, of a zip file, or of a folder whose files are read with all its subfolders, in"
                            + " the order of their names. A file that lies with the workflow is found as"
                            + " knime://knime.workflow/data/ink.csv.")
    @Persist(configKey = "path")
    @TextInputWidget(placeholder = "for instance C:\\ink\\ujipenchars1 or /home/me/ink")
    String m_path = "";

    @Widget(title = "Format", description = "How the files are written.")
    @Persist(configKey = "format")
    Format m_format = Format.AUTOMATIC;

    @Widget(
            title = "Labels to keep",
            description =
                    "Labels separated by spaces, with ranges such as A-Z; ink with other labels is passed over. Leave it"
                            + " empty to keep all.")
    @Persist(configKey = "labels")
    String m_labels = "";

    /** The file or folder; to be asked while the node is configured or executed. */
    Path path() throws InvalidSettingsException {
        return LocalPath.resolve(m_path);
    }

    /** The labels to keep, or none for all. */
    Set<String> labels() throws InvalidSettingsException {
        return new LinkedHashSet<>(SymbolList.parse("Labels to keep", m_labels));
    }

    /** Whether a file or folder was chosen. */
    boolean hasPath() {
        return m_path != null && !m_path.isBlank();
    }

    @Override
    public void validate() throws InvalidSettingsException {
        labels();
        if (hasPath()) {
            LocalPath.check(m_path);
        }
    }
}
