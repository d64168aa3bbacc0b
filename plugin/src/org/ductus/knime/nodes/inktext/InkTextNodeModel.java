// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inktext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.TextGenerator;
import org.ductus.engine.ink.Ink;
import org.ductus.engine.ink.text.TextAlphabet;
import org.ductus.engine.ink.text.TextLayout;
import org.ductus.engine.picture.InkLine;
import org.ductus.engine.report.HtmlPage;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.Seed;
import org.ductus.knime.common.ViewedNodeModel;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.nodes.inktext.InkTextParameters.Unknown;
import org.ductus.knime.port.CganModelPortObject;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.JoinedRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.util.UniqueNameGenerator;

/** Writes each row's text as one ink. */
final class InkTextNodeModel extends ViewedNodeModel<InkTextParameters> {

    /** Rows, and characters of them, that are written at a time. */
    private static final int CHUNK = 2048;

    /** Texts, and characters of them, that the view shows. */
    private static final int SHOWN_TEXTS = 30;

    private static final int SHOWN_CHARACTERS = 3000;

    /** Height of a capital letter in the view. */
    private static final int PIXELS = 40;

    InkTextNodeModel(PortsConfiguration ports) {
        super(ports.getInputPorts(), ports.getOutputPorts(), InkTextParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkTextParameters parameters)
            throws InvalidSettingsException {
        if (inputs.length > 1) {
            parameters.textColumn((DataTableSpec) inputs[1]);
        }
        return new PortObjectSpec[] {spec(inputs)};
    }

    private static DataTableSpec spec(PortObjectSpec[] inputs) {
        if (inputs.length < 2) {
            return new DataTableSpec(
                    "Written texts",
                    new DataColumnSpecCreator(InkTextParameters.USUAL_NAME, StringCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("Ink", InkCell.TYPE).createSpec());
        }
        var table = (DataTableSpec) inputs[1];
        return new DataTableSpecCreator(table)
                .addColumns(new UniqueNameGenerator(table).newColumn("Ink", InkCell.TYPE))
                .createSpec();
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkTextParameters parameters, ExecutionContext exec)
            throws Exception {
        long seed = Seed.of(parameters.m_fixedSeed, parameters.m_seed);
        var table = inputs.length > 1 ? (BufferedDataTable) inputs[1] : null;
        var rows = exec.createDataContainer(
                spec(table == null ? new PortObjectSpec[1] : new PortObjectSpec[] {null, table.getSpec()}));
        var writing = new Writing(((CganModelPortObject) inputs[0]).model(), parameters, seed, rows);
        var progress = new MonitoredProgress(exec);
        if (table == null) {
            writing.write(parameters.m_text, progress);
        } else {
            Refusals.empty(table, "text to write");
            writing.write(table, parameters.textColumn(table.getDataTableSpec()), progress);
        }
        rows.close();
        writing.warning().ifPresent(this::setWarningMessage);
        show(() -> writing.page("Seed " + seed + "."));
        pushSeed(seed);
        return new PortObject[] {rows.getTable()};
    }

    /** One run of the node. */
    private static final class Writing {
        private final CganModel m_model;
        private final TextGenerator m_generator;
        private final boolean m_failsOnUnknown;
        private final BufferedDataContainer m_rows;
        private final List<DataRow> m_chunk = new ArrayList<>();
        private final List<String> m_texts = new ArrayList<>();
        private int m_characters;
        private final List<Ink> m_shown = new ArrayList<>();
        private final List<String> m_shownTexts = new ArrayList<>();
        private int m_shownCharacters;
        private long m_rowsWithGaps;
        private String m_firstGap;

        Writing(CganModel model, InkTextParameters parameters, long seed, BufferedDataContainer rows)
                throws InvalidSettingsException {
            m_model = model;
            m_generator = new TextGenerator(
                    model,
                    new TextAlphabet(model.classes(), parameters.m_otherCase),
                    new TextLayout(parameters.layout()),
                    parameters.m_truncation,
                    seed);
            m_failsOnUnknown = parameters.m_unknown == Unknown.FAIL;
            m_rows = rows;
        }

        void write(String text, Progress progress) throws KNIMEException {
            add(new DefaultRow(RowKey.createRowKey(0L), new StringCell(text)), text);
            flush(1, progress);
        }

        void write(BufferedDataTable table, LabelColumn column, Progress progress) throws KNIMEException {
            try (var rows = table.iterator()) {
                while (rows.hasNext()) {
                    DataRow row = rows.next();
                    add(row, column.readOrEmpty(row));
                    if (m_chunk.size() >= CHUNK || m_characters >= CHUNK) {
                        flush(table.size(), progress);
                    }
                }
            }
            flush(table.size(), progress);
        }

        private void add(DataRow row, String text) throws KNIMEException {
            check(row, text);
            m_chunk.add(row);
            m_texts.add(text);
            m_characters += text.length();
        }

        private void check(DataRow row, String text) throws KNIMEException {
            List<String> unknown;
            try {
                unknown = m_generator.unknown(text);
            } catch (IllegalArgumentException e) {
                throw new KNIMEException("Row \"" + row.getKey().getString() + "\": " + e.getMessage(), e);
            }
            if (unknown.isEmpty()) {
                return;
            }
            String names = "row \"" + row.getKey().getString() + "\" has " + String.join(" ", unknown);
            if (m_failsOnUnknown) {
                throw new KNIMEException("The model doesn't know all characters: " + names + ". It knows "
                        + String.join(" ", m_model.classes())
                        + ". Change the text, train a model with these characters, or leave gaps for them.");
            }
            m_rowsWithGaps++;
            m_firstGap = m_firstGap == null ? names : m_firstGap;
        }

        private void flush(long total, Progress progress) {
            long first = m_rows.size();
            Progress part = (fraction, message) -> progress.report(
                    (first + fraction * m_chunk.size()) / total, () -> "Writing from row " + (first + 1));
            List<Ink> inks = m_generator.write(m_texts, first, part);
            for (int i = 0; i < inks.size(); i++) {
                DataRow row = m_chunk.get(i);
                keepForView(m_texts.get(i), inks.get(i));
                m_rows.addRowToTable(new JoinedRow(row, new DefaultRow(row.getKey(), cell(inks.get(i)))));
            }
            m_chunk.clear();
            m_texts.clear();
            m_characters = 0;
        }

        private void keepForView(String text, Ink ink) {
            m_shownCharacters += text.length();
            if (m_shown.size() < SHOWN_TEXTS
                    && m_shownCharacters <= SHOWN_CHARACTERS
                    && !ink.strokes().isEmpty()) {
                m_shown.add(ink);
                m_shownTexts.add(text);
            }
        }

        String page(String how) {
            var page = new HtmlPage("Written texts").paragraph("The first texts, each character drawn anew. " + how);
            for (int i = 0; i < m_shown.size(); i++) {
                String text = m_shownTexts.get(i);
                page.picture(InkLine.svg(m_shown.get(i), PIXELS, text), "text-" + (i + 1) + ".svg", text);
            }
            return page.content();
        }

        private static DataCell cell(Ink ink) {
            return ink.strokes().isEmpty() ? new MissingCell("There is nothing to write.") : new InkCell(ink);
        }

        Optional<String> warning() {
            return m_rowsWithGaps == 0
                    ? Optional.empty()
                    : Optional.of("Gaps were left for characters that the model doesn't know, in "
                            + m_rowsWithGaps + (m_rowsWithGaps == 1 ? " row: " : " rows; the first: ") + m_firstGap
                            + ".");
        }
    }
}
