// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cganlearner;

import java.io.IOException;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.training.TrainingResult;
import org.ductus.knime.training.Training;
import org.ductus.knime.training.TrainingNodeModel;
import org.ductus.knime.training.TrainingParameters;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Trains in this process. */
final class CganLearnerNodeModel extends TrainingNodeModel<TrainingParameters> {

    CganLearnerNodeModel(PortsConfiguration ports) {
        super(ports, TrainingParameters.class);
    }

    @Override
    protected TrainingParameters training(TrainingParameters parameters) {
        return parameters;
    }

    @Override
    protected TrainingResult train(TrainingParameters parameters, Training training) throws IOException {
        return training.inThisProcess(new CganTrainer(training.request().config(), training.partition()));
    }
}
