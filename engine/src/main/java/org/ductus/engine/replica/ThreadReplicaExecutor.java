// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.ductus.engine.Threads;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.TrainingState;

/** Runs replicas on threads of this process, as many at a time as there are cores. */
public final class ThreadReplicaExecutor implements ReplicaExecutor {

    @Override
    public Replicas start(Iterations.Plan plan, int replicas) {
        return new OnThreads(plan, replicas);
    }

    private static final class OnThreads implements Replicas {
        private final List<Iterations.Plan> plans = new ArrayList<>();
        private final ExecutorService pool;
        private volatile boolean closed;

        OnThreads(Iterations.Plan plan, int replicas) {
            int cores = plan.config().effectiveThreads();
            int atATime = Math.min(replicas, cores);
            for (int i = 0; i < replicas; i++) {
                plans.add(Replica.plan(plan, i, replicas, Math.max(1, cores / atATime)));
            }
            pool = Threads.pool(atATime, "replica");
        }

        @Override
        public void train(
                IntFunction<TrainingState> from, long until, Runnable waiting, Consumer<Replica.Result> results) {
            List<Future<Replica.Result>> futures = new ArrayList<>();
            for (int i = 0; i < plans.size(); i++) {
                Iterations.Plan plan = plans.get(i);
                TrainingState state = from.apply(i);
                futures.add(pool.submit(() -> Replica.train(plan, state, until, this::check)));
            }
            for (int i = 0; i < futures.size(); i++) {
                results.accept(Threads.await(futures.get(i), waiting));
                futures.set(i, null); // states are large
            }
        }

        private void check() {
            if (closed) {
                throw new CancellationException("Cancelled.");
            }
        }

        @Override
        public void close() {
            closed = true;
            Threads.end(pool);
        }
    }
}
