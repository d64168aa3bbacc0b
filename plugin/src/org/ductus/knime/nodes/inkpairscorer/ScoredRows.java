// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpairscorer;

import java.io.IOException;
import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.score.Pairing;
import org.ductus.engine.score.SampleStore;
import org.ductus.engine.score.Scored;
import org.ductus.knime.common.ColumnChoices;
import org.ductus.knime.common.GroupColumns;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.VectorsColumn;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** The columns of a table of samples to score, and the samples read from it. */
final class ScoredRows {

    private static final String USUAL_RUN = "Run";

    private final LabelColumn m_classes;

    private final VectorsColumn m_vectors;

    /** Null where runs play no part. */
    private final LabelColumn m_runs;

    private final GroupColumns m_groups;

    private ScoredRows(LabelColumn classes, VectorsColumn vectors, LabelColumn runs, GroupColumns groups) {
        m_classes = classes;
        m_vectors = vectors;
        m_runs = runs;
        m_groups = groups;
    }

    /** The columns of the samples. */
    static ScoredRows ofSamples(DataTableSpec table, InkPairScorerParameters parameters)
            throws InvalidSettingsException {
        return new ScoredRows(
                LabelColumn.of(table, parameters.m_classColumn),
                VectorsColumn.of(table, parameters.m_vectorsColumn),
                runColumn(table, parameters),
                new GroupColumns(table, parameters.m_groupColumns));
    }

    private static LabelColumn runColumn(DataTableSpec table, InkPairScorerParameters parameters)
            throws InvalidSettingsException {
        if (parameters.config().pairing() != Pairing.RUN_AGAINST_RUN) {
            return null;
        }
        String chosen = ColumnChoices.chosen(parameters.m_runColumn);
        if (chosen == null && LabelColumn.guess(table, USUAL_RUN).isEmpty()) {
            throw new InvalidSettingsException("The input table has no column \"" + USUAL_RUN
                    + "\" that tells runs apart. Choose the run column in the dialog, or other pairs.");
        }
        return LabelColumn.named(table, chosen == null ? USUAL_RUN : chosen, "run column");
    }

    /** The columns of the reference. */
    static ScoredRows ofReference(DataTableSpec table, InkPairScorerParameters parameters)
            throws InvalidSettingsException {
        return new ScoredRows(
                LabelColumn.of(table, parameters.m_referenceClassColumn),
                VectorsColumn.of(table, parameters.m_referenceVectorsColumn),
                null,
                new GroupColumns(table, new ColumnFilter()));
    }

    /** {@return the specs of the columns to group by} */
    List<DataColumnSpec> groupColumns() {
        return m_groups.specs();
    }

    /** {@return the values of the group columns of a group that was read} */
    List<String> groupValues(String group) {
        return m_groups.values(group);
    }

    /**
     * Reads all rows.
     *
     * @throws KNIMEException naming row and column, if a row can't be scored
     * @throws IOException if there are many and the temporary file for them can't be written
     */
    SampleStore read(BufferedDataTable table, Progress progress) throws KNIMEException, IOException {
        var samples = new SampleStore();
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                progress.report(0, () -> "Reading row " + (samples.size() + 1) + " of " + table.size());
                samples.add(new Scored(
                        m_groups.read(row),
                        m_classes.read(row),
                        m_runs == null ? "" : m_runs.read(row),
                        m_vectors.read(row)));
            }
            return samples;
        } catch (KNIMEException | IOException | RuntimeException | Error e) {
            samples.close();
            throw e;
        }
    }
}
