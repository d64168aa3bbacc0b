// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganstudylearner;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cluster.ClusterStudyExecutor;
import org.ductus.engine.study.StudyData;
import org.ductus.engine.study.StudyExecutor;
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
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Repeats a training with several ways of sampling and several seeds, or as a table of configurations says. */
final class CganStudyLearnerNodeModel extends ParametersNodeModel<CganStudyLearnerParameters> {

    private static final int TRAINING = 0;

    private static final int MODEL = 1;

    private final int m_configurations;

    private final int m_heldOut;

    CganStudyLearnerNodeModel(PortsConfiguration ports) {
        super(ports.getInputPorts(), ports.getOutputPorts(), CganStudyLearnerParameters.class);
        m_configurations = index(ports, CganStudyLearnerNodeFactory.CONFIGURATIONS);
        m_heldOut = index(ports, CganStudyLearnerNodeFactory.HELD_OUT);
    }

    /** Index of an optional port, or -1 where it was not added. */
    private static int index(PortsConfiguration ports, String group) {
        int[] indices = ports.getInputPortLocation().get(group);
        return indices == null || indices.length == 0 ? -1 : indices[0];
    }

    @Override
    protected PortObjectSpec[] configure(PortObjectSpec[] inputs, CganStudyLearnerParameters parameters)
            throws InvalidSettingsException {
        checkColumns((DataTableSpec) inputs[TRAINING], parameters);
        if (m_heldOut >= 0) {
            checkColumns((DataTableSpec) inputs[m_heldOut], parameters);
        }
        boolean configured = m_configurations >= 0;
        if (configured) {
            ConfigurationTable.check((DataTableSpec) inputs[m_configurations]);
        } else if (parameters.samplings().isEmpty()) {
            throw new InvalidSettingsException(
                    "No way of sampling is chosen: switch on at least one, or connect a table of" + " configurations.");
        }
        int vectors = ((CganModelPortObjectSpec) inputs[MODEL]).vectors();
        return new PortObjectSpec[] {
            StudyTables.samples(vectors, configured), StudyTables.trainings(configured), StudyTables.models(configured)
        };
    }

    private static void checkColumns(DataTableSpec table, CganStudyLearnerParameters parameters)
            throws InvalidSettingsException {
        LabelColumn.of(table, parameters.m_classColumn);
        VectorsColumn.of(table, parameters.m_vectorsColumn);
    }

    @Override
    protected PortObject[] execute(PortObject[] inputs, CganStudyLearnerParameters parameters, ExecutionContext exec)
            throws Exception {
        CganModel model = ((CganModelPortObject) inputs[MODEL]).model();
        var progress = new MonitoredProgress(exec);
        TrainingData training = samples((BufferedDataTable) inputs[TRAINING], parameters, model, progress);
        StudyData data = m_heldOut < 0
                ? new StudyData(training)
                : new StudyData(training, samples((BufferedDataTable) inputs[m_heldOut], parameters, model, progress));
        boolean configured = m_configurations >= 0;
        List<StudyTask> tasks = configured
                ? ConfigurationTable.read((BufferedDataTable) inputs[m_configurations], model, parameters.m_epochs)
                : StudyTask.repeating(
                        model, parameters.m_epochs, parameters.samplings(), parameters.m_seeds, parameters.m_firstSeed);
        var tables = new StudyTables(
                model.config().steps(),
                tasks.size(),
                parameters.m_samplesPerClass,
                parameters.m_runs,
                configured,
                exec);
        List<String> failures = new ArrayList<>();
        executor(parameters).run(tasks, data, progress, result -> {
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

    private static TrainingData samples(
            BufferedDataTable table, CganStudyLearnerParameters parameters, CganModel model, Progress progress)
            throws KNIMEException, InvalidSettingsException {
        Refusals.empty(table, "sample");
        return TrainingRows.read(
                table,
                LabelColumn.of(table.getDataTableSpec(), parameters.m_classColumn),
                VectorsColumn.of(table.getDataTableSpec(), parameters.m_vectorsColumn),
                model.partition(),
                progress);
    }

    private static StudyExecutor executor(CganStudyLearnerParameters parameters) throws InvalidSettingsException {
        return parameters.m_executor.onSpark()
                ? new ClusterStudyExecutor(parameters.m_executor.driver(), parameters.m_executor.runFolder())
                : new ThreadStudyExecutor(parameters.m_parallel);
    }
}
