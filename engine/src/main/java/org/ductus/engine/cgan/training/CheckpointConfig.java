// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where and how often checkpoints are written.
 *
 * @param folder their folder; made where it is missing
 * @param everyEpochs epochs between two checkpoints, 0 to 1,000,000; 0 = by minutes alone
 * @param everyMinutes minutes after which the next epoch's end writes one, 0 to 1,000,000; 0 = by epochs alone
 * @param keep checkpoints that are kept, 1 to 1,000; older ones are deleted
 * @param goOn whether a training goes on from the folder's last checkpoint, if there is one; otherwise a folder with
 *     checkpoints is refused
 */
public record CheckpointConfig(Path folder, int everyEpochs, double everyMinutes, int keep, boolean goOn) {

    /** Checks every value; throws IllegalArgumentException naming the setting, the value and the range. */
    public CheckpointConfig {
        Objects.requireNonNull(folder, "folder");
        if (everyEpochs < 0 || everyEpochs > 1_000_000) {
            throw new IllegalArgumentException(
                    "Epochs between checkpoints must be from 0 to 1000000, but is " + everyEpochs + ".");
        }
        if (!(everyMinutes >= 0 && everyMinutes <= 1e6)) {
            throw new IllegalArgumentException(
                    "Minutes between checkpoints must be from 0 to 1000000, but is " + everyMinutes + ".");
        }
        if (everyEpochs == 0 && everyMinutes == 0) {
            throw new IllegalArgumentException("Epochs and minutes between checkpoints are both 0, so none would be"
                    + " written: set one of them, or leave the checkpoint folder empty.");
        }
        if (keep < 1 || keep > 1000) {
            throw new IllegalArgumentException("Checkpoints to keep must be from 1 to 1000, but is " + keep + ".");
        }
    }
}
