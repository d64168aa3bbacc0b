// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.ductus.engine.Threads;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.replica.Replica;
import org.ductus.engine.replica.ReplicaExecutor;

/**
 * Runs replicas as tasks of Spark. Each replica's samples are a broadcast of their own, which a worker fetches when a task on it
 * asks for them, and then keeps; the state is broadcast for each round. A task keeps nothing, so that one whose worker is lost
 * is done again elsewhere with the same bits.
 */
final class SparkReplicaExecutor implements ReplicaExecutor {
    private static final String GROUP = "ductus-replicas";

    private final JavaSparkContext spark;
    private final RunTotals totals;

    /** Replicas on this Spark; adds to the totals what it broadcasts. */
    SparkReplicaExecutor(JavaSparkContext spark, RunTotals totals) {
        this.spark = spark;
        this.totals = totals;
    }

    @Override
    public Replicas start(Iterations.Plan plan, int replicas) {
        return new OnSpark(plan, replicas);
    }

    @Override
    public long estimatedBytes(Iterations.Plan plan, int replicas) {
        // with a master of this machine, tasks are in this process
        return spark.sc().isLocal()
                ? ReplicaExecutor.super.estimatedBytes(plan, replicas)
                : (2L * replicas + 3) * ReplicaExecutor.stateBytes(plan);
    }

    private final class OnSpark implements Replicas {
        private final Iterations.Plan whole;
        private final List<Broadcast<SharedSamples>> samples = new ArrayList<>();
        private final JavaRDD<Integer> replicas;

        OnSpark(Iterations.Plan whole, int count) {
            this.whole = whole;
            for (int i = 0; i < count; i++) {
                samples.add(spark.broadcast(new SharedSamples(whole.data().shard(i, count))));
            }
            replicas = spark.parallelize(IntStream.range(0, count).boxed().toList(), count);
        }

        @Override
        public void train(
                IntFunction<TrainingState> from, long until, Runnable waiting, Consumer<Replica.Result> results) {
            Map<TrainingState, Broadcast<byte[]>> states = new IdentityHashMap<>();
            List<Broadcast<byte[]>> starts = new ArrayList<>();
            for (int i = 0; i < samples.size(); i++) {
                starts.add(states.computeIfAbsent(from.apply(i), this::broadcast));
            }
            List<Broadcast<SharedSamples>> parts = List.copyOf(samples);
            byte[] config = ReplicaWire.config(whole.config());
            byte[] partition = whole.partition().toJson();
            int perEpoch = whole.perEpoch();
            long total = whole.total();
            spark.setJobGroup(GROUP, "Replicas up to iteration " + until, true);
            JavaFutureAction<List<byte[]>> job = replicas.map(i -> ReplicaTask.train(
                            i, config, partition, parts.get(i), perEpoch, total, starts.get(i), until))
                    .collectAsync();
            try {
                for (byte[] result : Threads.await(job, waiting)) {
                    results.accept(ReplicaWire.result(result, whole.config(), whole.partition()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                spark.cancelJobGroup(GROUP);
                states.values().forEach(state -> state.destroy(false));
            }
        }

        private Broadcast<byte[]> broadcast(TrainingState state) {
            byte[] bytes = ReplicaWire.state(state);
            totals.broadcast(bytes.length);
            return spark.broadcast(bytes);
        }

        @Override
        public void close() {
            samples.forEach(part -> part.destroy(false));
        }
    }
}
