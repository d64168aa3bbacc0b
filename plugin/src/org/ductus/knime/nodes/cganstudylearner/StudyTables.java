// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

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
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;

/** The study's tables: samples of each model, and a row for each training. */
final class StudyTables {

    static final DataTableSpec TRAININGS = new DataTableSpec(
            "Trainings",
            column("Sampling", StringCell.TYPE),
            column("Seed", LongCell.TYPE),
            column("Iterations", LongCell.TYPE),
            column("Loss discriminator", DoubleCell.TYPE),
            column("Loss generator", DoubleCell.TYPE),
            column("Seconds", DoubleCell.TYPE),
            column("Model", StringCell.TYPE),
            column("Failure", StringCell.TYPE));

    private final int m_count;

    private final int m_samples;

    private final int m_runs;

    private final BufferedDataContainer m_written;

    private final BufferedDataContainer m_trainings;

    /**
     * @param vectors vectors of a sample
     * @param trainings trainings of the study
     * @param samples samples that each model writes of each class in each run
     * @param runs how many runs
     * @param exec makes the tables
     */
    StudyTables(int vectors, int trainings, int samples, int runs, ExecutionContext exec) {
        m_count = trainings;
        m_samples = samples;
        m_runs = runs;
        m_written = exec.createDataContainer(samples(vectors));
        m_trainings = exec.createDataContainer(TRAININGS);
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** The spec of the samples; vectors is 0 where their number isn't known yet. */
    static DataTableSpec samples(int vectors) {
        return new DataTableSpec(
                "Samples",
                column(LabelColumn.USUAL_NAME, StringCell.TYPE),
                column("Sampling", StringCell.TYPE),
                column("Seed", LongCell.TYPE),
                column("Run", StringCell.TYPE),
                VectorsColumn.specOf(VectorsColumn.USUAL_NAME, vectors),
                column("Ink", InkCell.TYPE));
    }

    /** Adds a training, and lets its model write. */
    void add(StudyResult result, Progress progress) {
        CganModel model = result.model();
        EpochRecord last =
                model == null ? null : model.history().get(model.history().size() - 1);
        m_trainings.addRowToTable(new DefaultRow(
                RowKey.createRowKey(m_trainings.size()),
                sampling(result),
                seed(result),
                last == null ? DataType.getMissingCell() : new LongCell(last.iterations()),
                last == null ? DataType.getMissingCell() : new DoubleCell(last.lossDiscriminator()),
                last == null ? DataType.getMissingCell() : new DoubleCell(last.lossGenerator()),
                new DoubleCell(result.seconds()),
                model == null ? DataType.getMissingCell() : new StringCell(model.fingerprint()),
                result.failure() == null ? DataType.getMissingCell() : new StringCell(result.failure())));
        if (model != null) {
            write(result, progress);
        }
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
                    m_written.addRowToTable(new DefaultRow(
                            RowKey.createRowKey(m_written.size()),
                            new StringCell(classes.get(c)),
                            sampling(result),
                            seed(result),
                            new StringCell(name),
                            VectorsColumn.cellOf(sample.vectors()),
                            new InkCell(VectorCode.decode(sample.vectors()))));
                }
            }
        }
    }

    private static DataCell sampling(StudyResult result) {
        return new StringCell(result.task().sampling().displayName());
    }

    private static DataCell seed(StudyResult result) {
        return new LongCell(result.task().seed());
    }

    /** {@return the tables} */
    PortObject[] close() {
        m_written.close();
        m_trainings.close();
        return new PortObject[] {m_written.getTable(), m_trainings.getTable()};
    }
}
