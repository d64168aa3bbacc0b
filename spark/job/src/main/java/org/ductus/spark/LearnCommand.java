// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.util.concurrent.Callable;
import org.ductus.engine.cgan.CganTrainer;
import org.ductus.engine.cgan.training.TrainingMonitor;
import org.ductus.engine.cgan.training.TrainingRun;
import org.ductus.engine.cluster.LearningFolder;
import org.ductus.engine.replica.ReplicaTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains one model by replicas. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = "Trains one model by replicas, as the folder RUN says; it gets model.cgan and result.json.")
final class LearnCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() {
        return options.run("training", session -> {
            LearningFolder folder = new LearningFolder(session.folder());
            LearningFolder.Learning learning = folder.read();
            CganTrainer trainer = new CganTrainer(
                    learning.request().config(),
                    learning.partition(),
                    new ReplicaTraining(
                            learning.replicas(), new SparkReplicaExecutor(session.spark(), session.totals())));
            TaskGuards.checkMemory(trainer, learning.data(), "the driver, which holds the states of all replicas");
            TrainingRun run = learning.request().run(trainer, learning.data(), learning.previous(), session.progress());
            folder.writeResult(run.train(new TrainingMonitor(session.progress(), run.watch())));
        });
    }
}
