// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.KernelMemory;

/** Runs replicas. */
@FunctionalInterface
public interface ReplicaExecutor {

    /** Gets replicas ready for a training. */
    Replicas start(Iterations.Plan plan, int replicas);

    /** Replicas of one training. */
    interface Replicas extends AutoCloseable {
        /**
         * Trains all replicas up to the next averaging.
         *
         * @param from the state that each starts with
         * @param until iterations done in the end
         * @param waiting called several times a second, where it may cancel
         * @param results told the result of each replica, on the calling thread and in their order
         */
        void train(IntFunction<TrainingState> from, long until, Runnable waiting, Consumer<Replica.Result> results);

        /** Frees what they hold. */
        @Override
        void close();
    }

    /** Bytes of memory that replicas take at most in this process, apart from the data. */
    default long estimatedBytes(Iterations.Plan plan, int replicas) {
        int atATime = Math.min(replicas, Runtime.getRuntime().availableProcessors());
        long kernel = KernelMemory.estimate(
                plan.config(),
                plan.partition().classes().size(),
                plan.partition().dimensions());
        return atATime * kernel + (replicas + 3L) * stateBytes(plan);
    }

    /** Bytes of all weights and moments of a training. */
    static long stateBytes(Iterations.Plan plan) {
        return Float.BYTES * TrainingState.size(plan.config(), plan.partition());
    }
}
