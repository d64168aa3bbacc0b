// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganGenerator;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.EpochRecord;
import org.ductus.engine.cgan.GeneratedSample;
import org.ductus.engine.ink.VectorCode;
import org.ductus.engine.study.StudyResult;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.data.InkCell;
import org.ductus.knime.port.CganModelPortObject;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.model.PortObjectCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;

/** The study's tables: samples of each model, a row for each training, and the models. */
final class StudyTables {

    private final int m_count;

    private final int m_samples;

    private final int m_runs;

    private final BufferedDataContainer m_written;

    private final BufferedDataContainer m_trainings;

    private final BufferedDataContainer m_models;

    private final boolean m_named;

    /**
     * @param vectors vectors of a sample
     * @param trainings trainings of the study
     * @param samples samples that each model writes of each class in each run
     * @param runs how many runs
     * @param named whether trainings have names of their own
     * @param exec makes the tables
     */
    StudyTables(int vectors, int trainings, int samples, int runs, boolean named, ExecutionContext exec) {
        m_count = trainings;
        m_samples = samples;
        m_runs = runs;
        m_named = named;
        m_written = exec.createDataContainer(samples(vectors, named));
        m_trainings = exec.createDataContainer(trainings(named));
        m_models = exec.createDataContainer(models(named));
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** A spec whose first columns tell the training. */
    private static DataTableSpec spec(String name, boolean named, DataColumnSpec... columns) {
        List<DataColumnSpec> all = new ArrayList<>();
        if (named) {
            all.add(column("Configuration", StringCell.TYPE));
        }
        all.add(column("Sampling", StringCell.TYPE));
        all.add(column("Seed", LongCell.TYPE));
        all.addAll(List.of(columns));
        return new DataTableSpec(name, all.toArray(DataColumnSpec[]::new));
    }

    /** The spec of the trainings. */
    static DataTableSpec trainings(boolean named) {
        return spec(
                "Trainings",
                named,
                column("Iterations", LongCell.TYPE),
                column("Loss discriminator", DoubleCell.TYPE),
                column("Loss generator", DoubleCell.TYPE),
                column("Legibility", DoubleCell.TYPE),
                column("Coverage", DoubleCell.TYPE),
                column("Seconds", DoubleCell.TYPE),
                column("Model", StringCell.TYPE),
                column("Failure", StringCell.TYPE));
    }

    /** The spec of the models. */
    static DataTableSpec models(boolean named) {
        return spec(
                "Models",
                named,
                column("Legibility", DoubleCell.TYPE),
                column("Coverage", DoubleCell.TYPE),
                column("cGAN model", PortObjectCell.TYPE));
    }

    /** The spec of the samples; vectors is 0 where their number isn't known yet. */
    static DataTableSpec samples(int vectors, boolean named) {
        return new DataTableSpec(
                new DataTableSpec("Samples", column(LabelColumn.USUAL_NAME, StringCell.TYPE)),
                spec(
                        "Samples",
                        named,
                        column("Run", StringCell.TYPE),
                        VectorsColumn.specOf(VectorsColumn.USUAL_NAME, vectors),
                        column("Ink", InkCell.TYPE)));
    }

    /** A row whose first cells tell the training. */
    private void row(BufferedDataContainer table, StudyResult result, DataCell first, DataCell... cells) {
        List<DataCell> all = new ArrayList<>();
        if (first != null) {
            all.add(first);
        }
        if (m_named) {
            all.add(new StringCell(result.task().name()));
        }
        all.add(new StringCell(result.task().sampling().displayName()));
        all.add(new LongCell(result.task().seed()));
        all.addAll(List.of(cells));
        table.addRowToTable(new DefaultRow(RowKey.createRowKey(table.size()), all));
    }

    /** Adds a training, and lets its model write. */
    void add(StudyResult result, Progress progress) {
        CganModel model = result.model();
        DataCell missing = DataType.getMissingCell();
        if (model == null) {
            row(
                    m_trainings,
                    result,
                    null,
                    missing,
                    missing,
                    missing,
                    missing,
                    missing,
                    new DoubleCell(result.seconds()),
                    missing,
                    new StringCell(result.failure()));
            return;
        }
        EpochRecord last = model.history().get(model.history().size() - 1);
        var legibility = new DoubleCell(result.score().legibility());
        var coverage = new DoubleCell(result.score().coverage());
        row(
                m_trainings,
                result,
                null,
                new LongCell(last.iterations()),
                new DoubleCell(last.lossDiscriminator()),
                new DoubleCell(last.lossGenerator()),
                legibility,
                coverage,
                new DoubleCell(result.seconds()),
                new StringCell(model.fingerprint()),
                missing);
        row(m_models, result, null, legibility, coverage, new PortObjectCell(new CganModelPortObject(model)));
        write(result, progress);
    }

    private void write(StudyResult result, Progress progress) {
        var generator = new CganGenerator(result.model(), null, 1);
        List<String> classes = result.model().classes();
        double share = (double) m_trainings.size() / m_count;
        Progress writing = (fraction, message) -> progress.report(
                share, () -> "Writing samples of " + result.task().name());
        for (int run = 0; run < m_runs; run++) {
            String name = String.valueOf((char) ('a' + run));
            // as cGAN Generator's runs: of other names, of other latent vectors
            long seed = Seeds.mix(result.task().seed(), name.hashCode());
            for (int c = 0; c < classes.size(); c++) {
                for (GeneratedSample sample : generator.generate(c, m_samples, seed, 1, writing)) {
                    row(
                            m_written,
                            result,
                            new StringCell(classes.get(c)),
                            new StringCell(name),
                            VectorsColumn.cellOf(sample.vectors()),
                            new InkCell(VectorCode.decode(sample.vectors())));
                }
            }
        }
    }

    /** {@return the tables} */
    PortObject[] close() {
        m_written.close();
        m_trainings.close();
        m_models.close();
        return new PortObject[] {m_written.getTable(), m_trainings.getTable(), m_models.getTable()};
    }
}
