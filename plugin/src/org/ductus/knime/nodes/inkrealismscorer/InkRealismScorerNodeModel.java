// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkrealismscorer;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.report.RealismReport;
import org.ductus.engine.score.RealInk;
import org.ductus.engine.score.RealismScore;
import org.ductus.engine.score.RealismScorer;
import org.ductus.engine.score.RealismScores;
import org.ductus.engine.score.SampleDraw;
import org.ductus.engine.score.Scored;
import org.ductus.knime.common.GroupColumns;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Picture;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.common.ViewedNodeModel;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Scores how legible and how diverse generated characters are, beside real ink that was held out. */
final class InkRealismScorerNodeModel extends ViewedNodeModel<InkRealismScorerParameters> {

    private static final int GENERATED = 0;

    private static final int REFERENCE = 1;

    private static final int HELD_OUT = 2;

    /** More tell little more: the error of a share is below 1 %, while the time grows with the square. */
    private static final int MOST_GENERATED = 2000;

    private static final int MOST_REAL = 4000;

    InkRealismScorerNodeModel(PortsConfiguration ports) {
        super(ports.getInputPorts(), ports.getOutputPorts(), InkRealismScorerParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkRealismScorerParameters parameters)
            throws InvalidSettingsException {
        var generated = (DataTableSpec) inputs[GENERATED];
        var reference = (DataTableSpec) inputs[REFERENCE];
        LabelColumn.of(generated, parameters.m_classColumn);
        VectorsColumn.of(generated, parameters.m_vectorsColumn);
        var groups = new GroupColumns(generated, parameters.m_groupColumns);
        LabelColumn.of(reference, parameters.m_referenceClassColumn);
        VectorsColumn.of(reference, parameters.m_referenceVectorsColumn);
        LabelColumn.writers(reference, parameters.m_writerColumn);
        if (inputs.length > HELD_OUT) {
            var heldOut = (DataTableSpec) inputs[HELD_OUT];
            LabelColumn.of(heldOut, parameters.m_referenceClassColumn);
            VectorsColumn.of(heldOut, parameters.m_referenceVectorsColumn);
        }
        return new PortObjectSpec[] {
            new RealismTable(groups, false).spec(), new RealismTable(groups, true).spec(), Picture.SPEC
        };
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkRealismScorerParameters parameters, ExecutionContext exec)
            throws Exception {
        var generated = (BufferedDataTable) inputs[GENERATED];
        var reference = (BufferedDataTable) inputs[REFERENCE];
        Refusals.empty(generated, "generated sample");
        Refusals.empty(reference, "real sample");
        var progress = new MonitoredProgress(exec);
        LabelColumn writers = LabelColumn.writers(reference.getDataTableSpec(), parameters.m_writerColumn);
        SampleDraw<RealInk> real = readReal(reference, writers, parameters, progress);
        var groups = new GroupColumns(generated.getDataTableSpec(), parameters.m_groupColumns);
        SampleDraw<Scored> samples = readGenerated(generated, groups, parameters, progress);
        RealismScorer scorer;
        if (inputs.length > HELD_OUT) {
            var heldOut = (BufferedDataTable) inputs[HELD_OUT];
            Refusals.empty(heldOut, "held-out sample");
            scorer = new RealismScorer(
                    parameters.config(),
                    real.samples(),
                    readReal(heldOut, null, parameters, progress).samples(),
                    progress);
        } else {
            scorer = new RealismScorer(parameters.config(), real.samples(), progress);
        }
        RealismScores scores = scorer.score(samples.samples(), progress);
        warn(scores, parameters.m_neighbours, samples.leftOut() || real.leftOut());
        exec.setMessage("Drawing");
        var report = new RealismReport(scores);
        show(report::html);
        return new PortObject[] {
            new RealismTable(groups, false).of(scores.groups(), exec),
            new RealismTable(groups, true).of(scores.classes(), exec),
            Picture.of(report.png())
        };
    }

    /** Real samples; writers is null where nobody asks for them. */
    private static SampleDraw<RealInk> readReal(
            BufferedDataTable table,
            LabelColumn writers,
            InkRealismScorerParameters parameters,
            MonitoredProgress progress)
            throws InvalidSettingsException, KNIMEException {
        DataTableSpec spec = table.getDataTableSpec();
        var classes = LabelColumn.of(spec, parameters.m_referenceClassColumn);
        var vectors = VectorsColumn.of(spec, parameters.m_referenceVectorsColumn);
        SampleDraw<RealInk> real = new SampleDraw<>(MOST_REAL, parameters.m_seed);
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                progress.report(0, () -> "Reading real sample " + (real.added() + 1) + " of " + table.size());
                String label = classes.read(row);
                real.add(label, new RealInk(label, writers == null ? "" : writers.read(row), vectors.read(row)));
            }
        }
        return real;
    }

    private static SampleDraw<Scored> readGenerated(
            BufferedDataTable table,
            GroupColumns groups,
            InkRealismScorerParameters parameters,
            MonitoredProgress progress)
            throws InvalidSettingsException, KNIMEException {
        DataTableSpec spec = table.getDataTableSpec();
        var classes = LabelColumn.of(spec, parameters.m_classColumn);
        var vectors = VectorsColumn.of(spec, parameters.m_vectorsColumn);
        SampleDraw<Scored> samples = new SampleDraw<>(MOST_GENERATED, parameters.m_seed);
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                progress.report(0, () -> "Reading row " + (samples.added() + 1) + " of " + table.size());
                var sample = new Scored(groups.read(row), classes.read(row), "", vectors.read(row));
                samples.add(List.of(sample.group(), sample.label()), sample);
            }
        }
        return samples;
    }

    private void warn(RealismScores scores, int neighbours, boolean leftOut) {
        List<String> sentences = new ArrayList<>();
        if (leftOut) {
            sentences.add("Of each class at most " + MOST_GENERATED + " generated and " + MOST_REAL
                    + " real samples were compared, drawn by chance.");
        }
        if (!scores.tooSmall().isEmpty()) {
            sentences.add("The reference is too small for precision, recall, density and coverage of: "
                    + String.join(", ", scores.tooSmall()) + ". Each class needs more than " + neighbours
                    + " real samples that are held out, and as many that are not.");
        }
        for (RealismScore group : scores.groups()) {
            String of = group.group().isEmpty() ? "" : " of " + group.group();
            if (!group.failed().isEmpty()) {
                sentences.add(
                        "Less than half as legible as real ink" + of + ": " + String.join(", ", group.failed()) + ".");
            }
            if (!group.collapsed().isEmpty()) {
                sentences.add("Samples look nearly alike" + of + ": " + String.join(", ", group.collapsed()) + ".");
            }
        }
        if (!sentences.isEmpty()) {
            setWarningMessage(String.join(" ", sentences));
        }
    }
}
