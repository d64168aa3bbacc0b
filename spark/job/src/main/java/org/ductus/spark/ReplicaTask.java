// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.ductus.engine.cgan.CganConfig;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.DivergenceException;
import org.ductus.engine.cgan.Iterations;
import org.ductus.engine.cgan.TrainingState;
import org.ductus.engine.latent.LatentPartition;
import org.ductus.engine.replica.Replica;

/** One replica between two averagings, on a worker. */
final class ReplicaTask {

    private ReplicaTask() {}

    static byte[] train(
            int replica,
            byte[] settings,
            byte[] partitionJson,
            Broadcast<SharedSamples> samples,
            int perEpoch,
            long total,
            Broadcast<byte[]> start,
            long until)
            throws IOException {
        TaskContext context = TaskContext.get();
        LatentPartition partition = LatentPartition.ofJson(partitionJson);
        CganConfig config = Replica.config(ReplicaWire.config(settings), replica, context.cpus());
        TrainingState from = TrainingState.read(config, partition, new ByteArrayInputStream(start.value()));
        Iterations.Plan plan =
                new Iterations.Plan(config, partition, samples.value().data(), perEpoch, total);
        TaskGuards.checkMemory(new CganTrainer(config, partition), plan.data(), "a worker");
        try {
            return ReplicaWire.result(Replica.train(plan, from, until, () -> TaskGuards.goOn(context)));
        } catch (DivergenceException e) {
            return ReplicaWire.failure(e.getMessage()); // it would diverge again
        } catch (OutOfMemoryError e) {
            throw TaskGuards.outOfMemory(e);
        }
    }
}
