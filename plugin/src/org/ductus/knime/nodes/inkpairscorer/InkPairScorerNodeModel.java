// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.inkpairscorer;

import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.report.PairScoreReport;
import org.ductus.engine.score.PairScorer;
import org.ductus.engine.score.PairScores;
import org.ductus.engine.score.Pairing;
import org.ductus.engine.score.SampleStore;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Picture;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.ViewedNodeModel;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Scores how much samples of the same class differ from each other. */
final class InkPairScorerNodeModel extends ViewedNodeModel<InkPairScorerParameters> {

    private static final int SAMPLES = 0;

    private static final int REFERENCE = 1;

    InkPairScorerNodeModel(PortsConfiguration ports) {
        super(ports.getInputPorts(), ports.getOutputPorts(), InkPairScorerParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, InkPairScorerParameters parameters)
            throws InvalidSettingsException {
        boolean reference = inputs.length > REFERENCE;
        if (parameters.config().pairing() == Pairing.AGAINST_REFERENCE && !reference) {
            throw new InvalidSettingsException("Pairs against the reference need a reference table. Add the port"
                    + " \"Reference\" and connect real samples, or choose other pairs.");
        }
        var rows = ScoredRows.ofSamples((DataTableSpec) inputs[SAMPLES], parameters);
        if (reference) {
            ScoredRows.ofReference((DataTableSpec) inputs[REFERENCE], parameters);
        }
        return new PortObjectSpec[] {
            table(rows, parameters, false, reference).spec(),
            table(rows, parameters, true, reference).spec(),
            Picture.SPEC
        };
    }

    private static ScoreTable table(
            ScoredRows rows, InkPairScorerParameters parameters, boolean perClass, boolean reference) {
        return new ScoreTable(rows.groupColumns(), perClass, reference, parameters.m_paperFigures && !perClass);
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, InkPairScorerParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[SAMPLES];
        Refusals.empty(table, "sample");
        var progress = new MonitoredProgress(exec);
        var rows = ScoredRows.ofSamples(table.getDataTableSpec(), parameters);
        PairScores scores = scores(inputs, rows, parameters, progress);
        if (!scores.withoutPairs().isEmpty()) {
            setWarningMessage("These classes have no pair of samples to compare and are left out: "
                    + String.join(", ", scores.withoutPairs()) + ".");
        }
        var config = parameters.config();
        exec.setMessage("Drawing");
        var report = new PairScoreReport(scores, config, parameters.m_paperFigures);
        show(report::html);
        boolean compared = inputs.length > REFERENCE;
        return new PortObject[] {
            table(rows, parameters, false, compared).of(scores.groups(), rows, exec),
            table(rows, parameters, true, compared).of(scores.classes(), rows, exec),
            Picture.of(report.png())
        };
    }

    private static PairScores scores(
            PortObject[] inputs, ScoredRows rows, InkPairScorerParameters parameters, Progress progress)
            throws Exception {
        var scorer = new PairScorer(parameters.config());
        try (SampleStore samples = rows.read((BufferedDataTable) inputs[SAMPLES], progress)) {
            if (inputs.length <= REFERENCE) {
                return scorer.score(samples.samples(), List.of(), progress);
            }
            var table = (BufferedDataTable) inputs[REFERENCE];
            try (SampleStore reference =
                    ScoredRows.ofReference(table.getDataTableSpec(), parameters).read(table, progress)) {
                return scorer.score(samples.samples(), reference.samples(), progress);
            }
        }
    }
}
