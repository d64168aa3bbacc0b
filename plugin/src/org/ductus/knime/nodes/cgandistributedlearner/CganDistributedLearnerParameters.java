// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.nodes.cgandistributedlearner;

import org.ductus.engine.replica.Momentum;
import org.ductus.engine.replica.ReplicaConfig;
import org.ductus.knime.common.NumberLimits.AtMostMillion;
import org.ductus.knime.common.NumberLimits.AtMostThousand;
import org.ductus.knime.common.Refusals;
import org.ductus.knime.training.ExecutorParameters;
import org.ductus.knime.training.TrainingParameters;
import org.ductus.knime.training.TrainingSections;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of cGAN Learner (Distributed). */
final class CganDistributedLearnerParameters implements NodeParameters {

    enum Moments {
        @Label(value = "Averaged", description = "As the weights are.")
        AVERAGED,
        @Label(value = "Each its own", description = "Each replica goes on with its own until the epoch ends.")
        OWN
    }

    @Persist(configKey = "training")
    TrainingParameters m_training = new TrainingParameters();

    @Widget(
            title = "Replicas",
            description =
                    "Copies of both networks that learn side by side, each from its part of the samples, 1 to 1,000. Each takes"
                            + " a minibatch in an iteration, so that an epoch has the fewer iterations the more there are. One"
                            + " replica trains as cGAN Learner does, to the same model.")
    @Persist(configKey = "replicas")
    @Layout(TrainingSections.Replicas.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostThousand.class)
    int m_replicas = 2;

    @Widget(
            title = "Iterations between averagings",
            description =
                    "After so many iterations, and at the end of each epoch, the replicas' weights are averaged and all go on"
                            + " from there. Fewer keep replicas closer together, more cost less time.")
    @Persist(configKey = "iterations_between_averagings")
    @Layout(TrainingSections.Replicas.class)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class, maxValidation = AtMostMillion.class)
    int m_every = 50;

    @Widget(
            title = "Moments of the optimiser",
            description = "What becomes of Adam's means of gradients and of their squares where weights are averaged.")
    @Persist(configKey = "moments")
    @Layout(TrainingSections.Replicas.class)
    @ValueSwitchWidget
    @Advanced
    Moments m_moments = Moments.AVERAGED;

    @Persist(configKey = "executor")
    @Layout(TrainingSections.Executor.class)
    ExecutorParameters m_executor = new ExecutorParameters();

    CganDistributedLearnerParameters() {}

    CganDistributedLearnerParameters(NodeParametersInput input) {
        m_training = new TrainingParameters(input);
    }

    /** The engine's configuration of replicas. */
    ReplicaConfig replicas() throws InvalidSettingsException {
        return Refusals.setting(() -> new ReplicaConfig(m_replicas, m_every, Momentum.valueOf(m_moments.name())));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        m_training.validate();
        replicas();
        m_executor.validate();
    }
}
