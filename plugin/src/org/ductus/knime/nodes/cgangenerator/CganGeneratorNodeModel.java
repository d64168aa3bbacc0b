// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgangenerator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.GeneratedSample;
import org.ductus.engine.ink.VectorCode;
import org.ductus.engine.latent.Sampling;
import org.ductus.engine.picture.InkSheet;
import org.ductus.engine.picture.InkSheetConfig;
import org.ductus.engine.picture.SheetEntry;
import org.ductus.engine.report.HtmlPage;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.Seed;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.common.VectorsForm;
import org.ductus.knime.common.ViewedNodeModel;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.CganModelPortObjectSpec;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Writes samples of each class with a trained model. */
final class CganGeneratorNodeModel extends ViewedNodeModel<CganGeneratorParameters> {

    /** Samples that are held in memory at a time. */
    private static final int CHUNK = 4096;

    /** Samples from given latent vectors between two looks whether the node is cancelled. */
    private static final int LATENT_CHUNK = 256;

    private static final InkSheetConfig SHEET = InkSheetConfig.paper();

    /** Classes that the view shows. */
    private static final int MOST_CLASSES = 400;

    CganGeneratorNodeModel(PortsConfiguration ports) {
        super(ports.getInputPorts(), ports.getOutputPorts(), CganGeneratorParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, CganGeneratorParameters parameters)
            throws InvalidSettingsException {
        if (inputs.length > 1) {
            Request.check((DataTableSpec) inputs[1], parameters);
        }
        var model = (CganModelPortObjectSpec) inputs[0];
        boolean known = model.vectors() > 0 || parameters.m_vectorsAs == VectorsForm.LIST;
        return new PortObjectSpec[] {known ? spec(model.vectors(), model.dimensions(), parameters.m_vectorsAs) : null};
    }

    private static DataTableSpec spec(int vectors, int dimensions, VectorsForm form) {
        List<DataColumnSpec> columns = new ArrayList<>();
        for (String name : List.of(LabelColumn.USUAL_NAME, "Run", "Sampling")) {
            columns.add(new DataColumnSpecCreator(name, StringCell.TYPE).createSpec());
        }
        columns.addAll(form.specs(VectorsColumn.specOf(VectorsColumn.USUAL_NAME, vectors)));
        columns.add(new DataColumnSpecCreator("Ink", InkCell.TYPE).createSpec());
        columns.addAll(form.specs(VectorsColumn.specOfLatent(Request.LATENT, dimensions)));
        return new DataTableSpec("Generated samples", columns.toArray(DataColumnSpec[]::new));
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, CganGeneratorParameters parameters, ExecutionContext exec)
            throws Exception {
        CganModel model = ((CganModelPortObject) inputs[0]).model();
        var progress = new MonitoredProgress(exec);
        List<Request> requests;
        if (inputs.length > 1) {
            var table = (BufferedDataTable) inputs[1];
            Refusals.empty(table, "class to generate");
            requests = Request.of(table, parameters, model, progress);
        } else {
            requests = Request.ofEach(model, parameters.m_samplesPerClass);
        }
        long seed = Seed.of(parameters.m_fixedSeed, parameters.m_seed);
        var rows = exec.createDataContainer(
                spec(model.config().steps(), model.partition().dimensions(), parameters.m_vectorsAs));
        var writing = new Writing(model, parameters, seed, rows, progress);
        writing.write(requests);
        rows.close();
        show(() -> new HtmlPage("Generated samples")
                .paragraph("The first samples of each class, run " + parameters.m_run + ", seed " + seed + ", sampling "
                        + writing.m_sampling + ".")
                .picture(InkSheet.of(SHEET, writing.m_sheet).svg(), "generated.svg", "The first samples of each class")
                .content());
        pushSeed(seed);
        return new PortObject[] {rows.getTable()};
    }

    /** One run of the node. */
    private static final class Writing {
        private final CganModel m_model;
        private final CganGenerator m_generator;
        private final double m_truncation;
        private final String m_run;
        private final String m_sampling;
        private final long m_seed;
        private final VectorsForm m_form;
        private final BufferedDataContainer m_rows;
        private final List<SheetEntry> m_sheet = new ArrayList<>();
        private final Map<String, Integer> m_counts = new HashMap<>();
        private final Progress m_progress;

        Writing(
                CganModel model,
                CganGeneratorParameters parameters,
                long seed,
                BufferedDataContainer rows,
                Progress progress) {
            Sampling sampling = parameters.m_sampling.engine();
            m_model = model;
            m_generator = new CganGenerator(model, sampling, 0);
            m_truncation = parameters.m_truncation;
            m_run = parameters.m_run;
            m_form = parameters.m_vectorsAs;
            m_sampling = (sampling == null ? model.partition().config().sampling() : sampling).displayName();
            // runs compare only if they draw anew, whatever their seeds
            m_seed = Seeds.mix(seed, m_run.hashCode());
            m_rows = rows;
            m_progress = progress;
        }

        void write(List<Request> requests) {
            long total = requests.stream()
                    .mapToLong(r -> (long) r.count() + r.latents().size())
                    .sum();
            for (Request request : requests) {
                String label = m_model.classes().get(request.classIndex());
                Progress progress = (fraction, message) ->
                        m_progress.report((double) m_rows.size() / Math.max(1, total), () -> "Writing " + label);
                for (int first = 0; first < request.count(); first += CHUNK) {
                    int count = Math.min(CHUNK, request.count() - first);
                    for (GeneratedSample sample :
                            m_generator.generate(request.classIndex(), first, count, m_seed, m_truncation, progress)) {
                        add(label, sample.vectors(), sample.latent());
                    }
                }
                for (int first = 0; first < request.latents().size(); first += LATENT_CHUNK) {
                    int end = Math.min(first + LATENT_CHUNK, request.latents().size());
                    var latents = request.latents().subList(first, end);
                    progress.report(0, () -> label);
                    List<double[]> samples = m_generator.generate(request.classIndex(), latents);
                    for (int i = 0; i < samples.size(); i++) {
                        add(label, samples.get(i), latents.get(i));
                    }
                }
            }
        }

        private void add(String label, double[] vectors, float[] latent) {
            var numbers = new double[latent.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = latent[i];
            }
            var ink = VectorCode.decode(vectors);
            if (m_counts.merge(label, 1, Integer::sum) <= SHEET.samplesPerClass() && m_counts.size() <= MOST_CLASSES) {
                m_sheet.add(new SheetEntry(label, ink));
            }
            List<DataCell> cells = new ArrayList<>();
            cells.add(new StringCell(label));
            cells.add(new StringCell(m_run));
            cells.add(new StringCell(m_sampling));
            cells.addAll(m_form.cells(vectors));
            cells.add(new InkCell(ink));
            cells.addAll(m_form.cells(numbers));
            m_rows.addRowToTable(new DefaultRow(RowKey.createRowKey(m_rows.size()), cells));
        }
    }
}
