// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgangenerator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.latent.LatentPath;
import org.ductus.knime.common.ColumnChoices;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.VectorsColumn;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * What is to be generated of one class.
 *
 * @param classIndex index among the model's classes
 * @param count samples with drawn latent vectors
 * @param latents latent vectors of further samples
 */
record Request(int classIndex, int count, List<float[]> latents) {

    static final String LATENT = "Latent";

    /** The same number of samples of each class of the model. */
    static List<Request> ofEach(CganModel model, int count) {
        List<Request> requests = new ArrayList<>();
        for (int c = 0; c < model.classes().size(); c++) {
            requests.add(new Request(c, count, List.of()));
        }
        return requests;
    }

    /** Refuses tables whose columns don't fit, before anything is generated. */
    static void check(DataTableSpec table, CganGeneratorParameters parameters) throws InvalidSettingsException {
        LabelColumn.of(table, parameters.m_classColumn);
        CountColumn.of(table, parameters.m_countColumn);
        latentColumn(table, parameters);
    }

    /**
     * What a table asks for, class by class in the order in which the table names them.
     *
     * @throws KNIMEException naming the row, if its class is unknown to the model or its latent vector doesn't fit
     */
    static List<Request> of(
            BufferedDataTable table, CganGeneratorParameters parameters, CganModel model, Progress progress)
            throws InvalidSettingsException, KNIMEException {
        var labels = LabelColumn.of(table.getDataTableSpec(), parameters.m_classColumn);
        var counts = CountColumn.of(table.getDataTableSpec(), parameters.m_countColumn);
        var latents = latentColumn(table.getDataTableSpec(), parameters);
        Map<Integer, Request> requests = new LinkedHashMap<>();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                progress.report(0, () -> "Reading row \"" + row.getKey().getString() + "\"");
                int c = classIndex(row, labels.read(row), model);
                int count = latents != null ? 0 : counts == null ? parameters.m_samplesPerClass : counts.read(row);
                var request = requests.getOrDefault(c, new Request(c, 0, new ArrayList<>()));
                if (latents != null) {
                    add(request, latent(row, latents, model), parameters.m_interpolationSteps);
                }
                if (request.count() > CganGeneratorParameters.MOST_SAMPLES - count) {
                    throw new KNIMEException("The table asks for more than " + CganGeneratorParameters.MOST_SAMPLES
                            + " samples of class \"" + model.classes().get(c) + "\". Ask for fewer in one run.");
                }
                requests.put(c, new Request(c, request.count() + count, request.latents()));
            }
        }
        return List.copyOf(requests.values());
    }

    /** Adds a latent vector, and before it those on the way from the last one. */
    private static void add(Request request, float[] latent, int steps) throws KNIMEException {
        List<float[]> all = request.latents();
        if (all.size() > CganGeneratorParameters.MOST_SAMPLES - steps - 1) {
            throw new KNIMEException("The table asks for more than " + CganGeneratorParameters.MOST_SAMPLES
                    + " samples of one class, with the steps between latent vectors. Choose fewer rows or steps.");
        }
        if (!all.isEmpty()) {
            all.addAll(LatentPath.between(all.get(all.size() - 1), latent, steps));
        }
        all.add(latent);
    }

    private static int classIndex(DataRow row, String label, CganModel model) throws KNIMEException {
        int index = model.partition().indexOf(label);
        if (index < 0) {
            throw new KNIMEException("Row \"" + row.getKey().getString() + "\" asks for the class \"" + label
                    + "\", which the model doesn't know; it knows " + String.join(" ", model.classes())
                    + ". Leave the row out, or train a model with this class.");
        }
        return index;
    }

    private static float[] latent(DataRow row, VectorsColumn column, CganModel model) throws KNIMEException {
        double[] numbers = column.readNumbers(row);
        if (numbers.length != model.partition().dimensions()) {
            throw new KNIMEException("Row \"" + row.getKey().getString() + "\" has a latent vector of " + numbers.length
                    + " numbers, but the model's have " + model.partition().dimensions()
                    + ". Take latent vectors that were made with this model.");
        }
        var latent = new float[numbers.length];
        for (int i = 0; i < latent.length; i++) {
            latent[i] = (float) numbers[i];
        }
        return latent;
    }

    private static VectorsColumn latentColumn(DataTableSpec table, CganGeneratorParameters parameters)
            throws InvalidSettingsException {
        String chosen = ColumnChoices.chosen(parameters.m_latentColumn);
        DataColumnSpec usual = table.getColumnSpec(LATENT);
        if (chosen == null && (usual == null || !VectorsColumn.fits(usual))) {
            return VectorsColumn.splitLatent(table);
        }
        return VectorsColumn.named(
                table, chosen == null ? LATENT : chosen, "latent column", "It must hold lists of numbers.");
    }
}
