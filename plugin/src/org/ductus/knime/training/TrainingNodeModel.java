// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.training;

import java.io.IOException;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganModel;
import org.ductus.engine.cgan.TrainingAlbum;
import org.ductus.engine.cgan.TrainingData;
import org.ductus.engine.cgan.training.TrainingResult;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.report.TrainingReport;
import org.ductus.knime.common.LabelColumn;
import org.ductus.knime.common.MonitoredProgress;
import org.ductus.knime.common.Picture;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.common.Seed;
import org.ductus.knime.common.TrainingRows;
import org.ductus.knime.common.VectorsColumn;
import org.ductus.knime.common.ViewedNodeModel;
import org.ductus.knime.port.CganModelPortObject;
import org.ductus.knime.port.CganModelPortObjectSpec;
import org.ductus.knime.port.LatentPartitionPortObject;
import org.ductus.knime.port.LatentPartitionPortObjectSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;

/**
 * Trains a conditional GAN on vectors, with latent vectors drawn as the latent space says.
 *
 * @param <P> the parameters
 */
public abstract class TrainingNodeModel<P extends NodeParameters> extends ViewedNodeModel<P> {

    private static final int DATA = 0;

    private static final int LATENT_SPACE = 1;

    private static final int MODEL_TO_CONTINUE = 2;

    /** Classes whose samples the view shows. */
    private static final int MOST_CLASSES_SHOWN = 100;

    /**
     * @param ports the node's ports, as {@link TrainingNodeFactory} adds them
     * @param parameters the settings
     */
    protected TrainingNodeModel(PortsConfiguration ports, Class<P> parameters) {
        super(ports.getInputPorts(), ports.getOutputPorts(), parameters);
    }

    /** {@return the settings of the training among those of the node} */
    protected abstract TrainingParameters training(P parameters);

    /**
     * Trains.
     *
     * @param parameters the node's settings
     * @param training what to do
     */
    protected abstract TrainingResult train(P parameters, Training training)
            throws IOException, InvalidSettingsException;

    @Override
    protected final PortObjectSpec[] configure(PortObjectSpec[] inputs, P all) throws InvalidSettingsException {
        TrainingParameters parameters = training(all);
        var table = (DataTableSpec) inputs[DATA];
        LabelColumn.of(table, parameters.m_classColumn);
        int vectors = VectorsColumn.of(table, parameters.m_vectorsColumn).announcedVectors();
        var latent = (LatentPartitionPortObjectSpec) inputs[LATENT_SPACE];
        if (vectors > 0) {
            CganConfig config = parameters.config(parameters.m_seed, vectors);
            Refusals.setting(() -> config.width(latent.dimensions()));
        }
        return new PortObjectSpec[] {
            new CganModelPortObjectSpec(vectors, latent.dimensions(), latent.sampling()),
            HistoryTable.SPEC,
            Picture.SPEC
        };
    }

    @Override
    protected final PortObject[] execute(PortObject[] inputs, P all, ExecutionContext exec) throws Exception {
        TrainingParameters parameters = training(all);
        var table = (BufferedDataTable) inputs[DATA];
        Refusals.empty(table, "sample");
        LatentPartition partition = ((LatentPartitionPortObject) inputs[LATENT_SPACE]).partition();
        CganModel previous =
                inputs.length > MODEL_TO_CONTINUE ? ((CganModelPortObject) inputs[MODEL_TO_CONTINUE]).model() : null;
        var progress = new MonitoredProgress(exec);
        TrainingData data = TrainingRows.read(
                table,
                LabelColumn.of(table.getDataTableSpec(), parameters.m_classColumn),
                VectorsColumn.of(table.getDataTableSpec(), parameters.m_vectorsColumn),
                partition,
                progress);
        long seed = Seed.of(parameters.m_fixedSeed, parameters.m_seed);
        var album = new TrainingAlbum(1, MOST_CLASSES_SHOWN);
        var training = new Training(parameters.request(seed, data.steps()), partition, data, previous, album, progress);
        TrainingResult result = train(all, training);
        CganModel model = result.model();
        album.finish(model);
        var report = new TrainingReport(model, album);
        show(report::html);
        if (!result.warnings().isEmpty()) {
            setWarningMessage(String.join(" ", result.warnings()));
        }
        pushSeed(seed);
        pushFlowVariableInt("epochs_trained", result.history().size());
        if (result.best() != null) {
            pushFlowVariableDouble("best_quality", result.best().value());
            pushFlowVariableInt("best_epoch", result.best().epoch());
        }
        pushFlowVariableString("model_fingerprint", model.fingerprint());
        return new PortObject[] {new CganModelPortObject(model), HistoryTable.of(result, exec), Picture.of(report.png())
        };
    }
}
