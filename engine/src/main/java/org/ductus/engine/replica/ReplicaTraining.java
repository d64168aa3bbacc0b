// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import java.util.Map;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.TrainingState;

/**
 * Iterations of a training by several replicas, for {@link org.ductus.engine.cgan.CganTrainer}. With one replica, however often
 * it is averaged, the result has the same bits as without; with more, a result depends on all settings, but not on where or in
 * which order replicas run.
 *
 * @param config how many replicas, and when they are averaged
 * @param executor what runs them
 */
public record ReplicaTraining(ReplicaConfig config, ReplicaExecutor executor) implements Iterations.Factory {

    @Override
    public Iterations start(Iterations.Plan plan, TrainingState state, Runnable waiting) {
        return new ReplicatedIterations(plan, config, state, executor.start(plan, config.replicas()), waiting);
    }

    @Override
    public int replicas() {
        return config.replicas();
    }

    @Override
    public Map<String, String> settings() {
        return config.settings();
    }

    @Override
    public long estimatedBytes(Iterations.Plan plan) {
        return executor.estimatedBytes(plan, config.replicas());
    }
}
