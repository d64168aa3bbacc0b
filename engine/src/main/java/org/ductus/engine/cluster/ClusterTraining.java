// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.io.IOException;
import java.nio.file.Path;
import org.ductus.engine.Progress;
import org.ductus.engine.cgan.training.TrainingResult;

/**
 * Runs one training by replicas by a driver.
 *
 * @param driver the driver
 * @param folder the run folder, which stays with the result; null for a temporary one
 */
public record ClusterTraining(Driver driver, Path folder) {

    /**
     * Trains.
     *
     * @param learning what is to be trained
     * @param progress told how far it is; may cancel
     * @throws IOException with a sentence, if the driver, the training or the folder fails
     */
    public TrainingResult train(LearningFolder.Learning learning, Progress progress) throws IOException {
        try (RunPlace place = RunPlace.of(folder)) {
            LearningFolder files = new LearningFolder(place.folder());
            files.write(learning);
            DriverProcess.run(driver, Driver.Work.LEARN, place.folder(), progress, task -> {});
            return files.result();
        }
    }
}
