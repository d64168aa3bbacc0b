// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

/**
 * When a training is measured, and when that ends it.
 *
 * @param everyEpochs epochs between two evaluations, 1 to 1,000,000
 * @param patience evaluations without a better value after which the training ends; 0 = never
 * @param target value at which the training ends; 0 = none
 * @param keepBest whether the model of the best evaluation is kept, instead of the last one
 */
public record StoppingConfig(int everyEpochs, int patience, double target, boolean keepBest) {

    /** Checks every value; throws IllegalArgumentException naming the setting, the value and the range. */
    public StoppingConfig {
        if (everyEpochs < 1 || everyEpochs > 1_000_000) {
            throw new IllegalArgumentException(
                    "Epochs between evaluations must be from 1 to 1000000, but is " + everyEpochs + ".");
        }
        if (patience < 0 || patience > 1_000_000) {
            throw new IllegalArgumentException(
                    "Evaluations without progress must be from 0 to 1000000, but is " + patience + ".");
        }
        if (!(target >= 0 && target <= 1e6)) {
            throw new IllegalArgumentException("Target must be from 0 to 1000000, but is " + target + ".");
        }
    }
}
