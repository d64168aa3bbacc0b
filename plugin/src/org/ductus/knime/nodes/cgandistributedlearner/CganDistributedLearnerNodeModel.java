// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgandistributedlearner;

import java.io.IOException;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.training.TrainingResult;
import org.ductus.engine.cluster.ClusterTraining;
import org.ductus.engine.cluster.LearningFolder.Learning;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.engine.replica.ReplicaTraining;
import org.ductus.engine.replica.ThreadReplicaExecutor;
import org.ductus.knime.training.Training;
import org.ductus.knime.training.TrainingNodeModel;
import org.ductus.knime.training.TrainingParameters;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.context.ports.PortsConfiguration;

/** Trains by replicas, on threads of this process or on Apache Spark. */
final class CganDistributedLearnerNodeModel extends TrainingNodeModel<CganDistributedLearnerParameters> {

    CganDistributedLearnerNodeModel(PortsConfiguration ports) {
        super(ports, CganDistributedLearnerParameters.class);
    }

    @Override
    protected TrainingParameters training(CganDistributedLearnerParameters parameters) {
        return parameters.m_training;
    }

    @Override
    protected TrainingResult train(CganDistributedLearnerParameters parameters, Training training)
            throws IOException, InvalidSettingsException {
        ReplicaConfig replicas = parameters.replicas();
        if (parameters.m_executor.onSpark()) {
            return new ClusterTraining(parameters.m_executor.driver(), parameters.m_executor.runFolder())
                    .train(
                            new Learning(
                                    training.request(),
                                    replicas,
                                    training.partition(),
                                    training.data(),
                                    training.previous()),
                            training.progress());
        }
        return training.inThisProcess(new CganTrainer(
                training.request().config(),
                training.partition(),
                new ReplicaTraining(replicas, new ThreadReplicaExecutor())));
    }
}
