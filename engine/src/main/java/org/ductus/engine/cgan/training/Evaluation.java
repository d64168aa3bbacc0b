// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan.training;

/**
 * What a generator was found to be worth during its training.
 *
 * @param epoch the epoch after which it was measured, from 1
 * @param value the measure's value, finite; higher is better
 */
public record Evaluation(int epoch, double value) {

    /** Checks both values. */
    public Evaluation {
        if (epoch < 1 || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "An evaluation must have an epoch from 1 on and a finite value, but has epoch " + epoch
                            + " and value " + value + ".");
        }
    }
}
