// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.util.Map;
import org.ductus.engine.cgan.kernel.IterationRecord;
import org.ductus.engine.cgan.kernel.KernelMemory;
import org.ductus.engine.latent.LatentPartition;

/** Does the iterations of a training one after the other, and holds what has been learnt. Not for several threads at once. */
public interface Iterations extends AutoCloseable {

    /**
     * What is to be done.
     *
     * @param config the configuration
     * @param partition how latent vectors are drawn
     * @param data what is learnt from
     * @param perEpoch iterations of an epoch
     * @param total iterations of the whole training, from the model's start
     */
    record Plan(CganConfig config, LatentPartition partition, TrainingData data, int perEpoch, long total) {}

    /** Starts iterations, and says what they take. */
    @FunctionalInterface
    interface Factory {
        /**
         * Iterations that go on from a state.
         *
         * @param plan what is to be done
         * @param state weights, optimiser state and the number of iterations done
         * @param waiting called several times a second where an iteration has to be waited for; may cancel
         */
        Iterations start(Plan plan, TrainingState state, Runnable waiting);

        /** Networks that learn side by side; each takes a minibatch in an iteration. */
        default int replicas() {
            return 1;
        }

        /** Settings by name that change the result, beside those of configuration and partition. */
        default Map<String, String> settings() {
            return Map.of();
        }

        /** Bytes of memory that the iterations take at most in this process, apart from the data. */
        default long estimatedBytes(Plan plan) {
            LatentPartition partition = plan.partition();
            return KernelMemory.estimate(plan.config(), partition.classes().size(), partition.dimensions());
        }
    }

    /**
     * Does the next iteration, or tells of the next one that was done already.
     *
     * @throws DivergenceException if a number is no longer finite
     */
    IterationRecord next();

    /** Whether there is one state now; replicas have one only after they were averaged. */
    default boolean whole() {
        return true;
    }

    /** A copy of all weights and optimiser state; only where they are {@link #whole()}. */
    TrainingState state();

    /** Frees what the iterations hold. */
    @Override
    void close();
}
