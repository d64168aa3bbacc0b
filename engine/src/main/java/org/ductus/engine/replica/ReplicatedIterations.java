// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.IterationRecord;

/** Iterations that replicas do, many at once; a record is the mean of what the replicas measured. */
final class ReplicatedIterations implements Iterations {
    private final Plan plan;
    private final ReplicaConfig config;
    private final ReplicaExecutor.Replicas replicas;
    private final Runnable waiting;
    private final Deque<IterationRecord> done = new ArrayDeque<>();
    /** Each replica's moments, where it keeps them and there are some. */
    private List<TrainingState> own = List.of();

    private TrainingState state;

    ReplicatedIterations(
            Plan plan, ReplicaConfig config, TrainingState state, ReplicaExecutor.Replicas replicas, Runnable waiting) {
        this.plan = plan;
        this.config = config;
        this.state = state;
        this.replicas = replicas;
        this.waiting = waiting;
    }

    @Override
    public IterationRecord next() {
        if (done.isEmpty()) {
            round();
        }
        return done.remove();
    }

    @Override
    public boolean whole() {
        return done.isEmpty();
    }

    private void round() {
        long from = state.iterations();
        long endOfEpoch = (from / plan.perEpoch() + 1) * plan.perEpoch();
        long until = Math.min(Math.min(from + config.every(), endOfEpoch), plan.total());
        StateMean mean = new StateMean();
        List<List<IterationRecord>> records = new ArrayList<>();
        List<TrainingState> moments = new ArrayList<>();
        replicas.train(this::start, until, waiting, result -> {
            mean.add(result.state());
            records.add(result.records());
            if (config.momentum() == Momentum.OWN) {
                moments.add(result.state());
            }
        });
        state = mean.mean();
        // an epoch ends with one state, from which a checkpoint can go on
        own = until % plan.perEpoch() == 0 ? List.of() : moments;
        for (int i = 0; i < until - from; i++) {
            int index = i;
            done.add(mean(records.stream().map(r -> r.get(index)).toList()));
        }
    }

    private TrainingState start(int replica) {
        if (own.isEmpty()) {
            return state;
        }
        TrainingState moments = own.get(replica);
        return new TrainingState(
                state.iterations(),
                state.generator(),
                state.averaged(),
                state.discriminator(),
                moments.generatorMean(),
                moments.generatorVariance(),
                moments.discriminatorMean(),
                moments.discriminatorVariance());
    }

    private static IterationRecord mean(List<IterationRecord> records) {
        if (records.size() == 1) {
            return records.get(0);
        }
        return new IterationRecord(
                mean(records, IterationRecord::lossDiscriminator),
                mean(records, IterationRecord::lossGenerator),
                mean(records, IterationRecord::scoreReal),
                mean(records, IterationRecord::scoreFake),
                mean(records, IterationRecord::gradientNormDiscriminator),
                mean(records, IterationRecord::gradientNormGenerator),
                mean(records, IterationRecord::clippedDiscriminator),
                mean(records, IterationRecord::clippedGenerator),
                mean(records, IterationRecord::gradientPenalty));
    }

    private static double mean(List<IterationRecord> records, ToDoubleFunction<IterationRecord> value) {
        return records.stream().mapToDouble(value).sum() / records.size();
    }

    @Override
    public TrainingState state() {
        return state;
    }

    @Override
    public void close() {
        replicas.close();
    }
}
