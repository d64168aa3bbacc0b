// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import java.util.ArrayList;
import java.util.List;
import org.ductus.engine.Seeds;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.KernelIterations;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.cgan.kernel.IterationRecord;

/** What one replica does between two averagings. It keeps nothing, so that it can be done again, elsewhere, with the same bits. */
public final class Replica {
    private static final long DRAWS = 0x5245504c;

    private Replica() {}

    /**
     * The plan of one of several replicas: its part of the samples, and draws of its own. The first one draws as a training
     * without replicas.
     *
     * @param whole the plan of the training
     * @param index which replica, from 0
     * @param replicas how many there are
     * @param threads threads that the replica may use
     */
    public static Iterations.Plan plan(Iterations.Plan whole, int index, int replicas, int threads) {
        return new Iterations.Plan(
                config(whole.config(), index, threads),
                whole.partition(),
                whole.data().shard(index, replicas),
                whole.perEpoch(),
                whole.total());
    }

    /** The configuration of a replica, with a seed of its own. */
    public static CganConfig config(CganConfig whole, int index, int threads) {
        long seed = index == 0 ? whole.seed() : Seeds.mix(whole.seed(), DRAWS, index);
        return whole.toBuilder().seed(seed).threads(threads).build();
    }

    /**
     * What came of it.
     *
     * @param state the state after the last iteration
     * @param records what each iteration measured, in order
     */
    public record Result(TrainingState state, List<IterationRecord> records) {}

    /**
     * Trains.
     *
     * @param plan the replica's plan
     * @param from the state to start with
     * @param until iterations done in the end
     * @param afterEach called after each iteration; may end the training with an exception
     */
    public static Result train(Iterations.Plan plan, TrainingState from, long until, Runnable afterEach) {
        List<IterationRecord> records = new ArrayList<>();
        try (Iterations iterations = new KernelIterations(plan, from)) {
            for (long i = from.iterations(); i < until; i++) {
                records.add(iterations.next());
                afterEach.run();
            }
            return new Result(iterations.state(), records);
        }
    }
}
