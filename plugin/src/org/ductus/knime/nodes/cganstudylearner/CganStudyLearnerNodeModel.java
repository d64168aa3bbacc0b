// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.study.StudyTask;
import org.ductus.engine.study.ThreadStudyExecutor;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.ParametersNodeModel;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.TrainingRows;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.CganModelPortObjectSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** Repeats a training with several ways of sampling and several seeds. */
final class CganStudyLearnerNodeModel extends ParametersNodeModel<CganStudyLearnerParameters> {

    CganStudyLearnerNodeModel() {
        super(
                new PortType[] {BufferedDataTable.TYPE, CganModelPortObject.TYPE},
                new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
                CganStudyLearnerParameters.class);
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, CganStudyLearnerParameters parameters)
            throws InvalidSettingsException {
        var table = (DataTableSpec) inputs[0];
        LabelColumn.of(table, parameters.m_classColumn);
        VectorsColumn.of(table, parameters.m_vectorsColumn);
        int vectors = ((CganModelPortObjectSpec) inputs[1]).vectors();
        return new PortObjectSpec[] {StudyTables.samples(vectors), StudyTables.TRAININGS};
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, CganStudyLearnerParameters parameters, ExecutionContext exec)
            throws Exception {
        var table = (BufferedDataTable) inputs[0];
        Refusals.empty(table, "sample");
        CganModel model = ((CganModelPortObject) inputs[1]).model();
        var progress = new MonitoredProgress(exec);
        TrainingData data = TrainingRows.read(
                table,
                LabelColumn.of(table.getDataTableSpec(), parameters.m_classColumn),
                VectorsColumn.of(table.getDataTableSpec(), parameters.m_vectorsColumn),
                model.partition(),
                progress);
        List<StudyTask> tasks = StudyTask.repeating(
                model, parameters.m_epochs, parameters.samplings(), parameters.m_seeds, parameters.m_firstSeed);
        var tables = new StudyTables(
                model.config().steps(), tasks.size(), parameters.m_samplesPerClass, parameters.m_runs, exec);
        List<String> failures = new ArrayList<>();
        new ThreadStudyExecutor(parameters.m_parallel).run(tasks, data, progress, result -> {
            if (result.failure() != null) {
                failures.add(result.task().name() + ": " + result.failure());
            }
            tables.add(result, progress);
        });
        if (failures.size() == tasks.size()) {
            throw new KNIMEException("No training succeeded. " + failures.get(0));
        }
        if (!failures.isEmpty()) {
            setWarningMessage("Trainings failed: " + String.join(" ", failures));
        }
        return tables.close();
    }
}
