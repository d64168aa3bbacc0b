// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.replica;

import java.util.Map;
import java.util.Objects;

/**
 * How many replicas train, and when they are averaged.
 *
 * @param replicas networks that learn side by side, 1 to 1,000; each takes a minibatch in an iteration, so that an epoch has the
 *     fewer iterations the more there are
 * @param every iterations between two averagings, 1 to 1,000,000; the end of an epoch is always one
 * @param momentum what becomes of the optimiser's moments
 */
public record ReplicaConfig(int replicas, int every, Momentum momentum) {

    /** Checks every value; throws IllegalArgumentException naming the setting, the value and the range. */
    public ReplicaConfig {
        if (replicas < 1 || replicas > 1000) {
            throw new IllegalArgumentException("Replicas must be from 1 to 1000, but is " + replicas + ".");
        }
        if (every < 1 || every > 1_000_000) {
            throw new IllegalArgumentException(
                    "Iterations between averagings must be from 1 to 1000000, but is " + every + ".");
        }
        Objects.requireNonNull(momentum, "momentum");
    }

    /** The settings by name; none with one replica, which trains as without replicas. */
    Map<String, String> settings() {
        return replicas == 1
                ? Map.of()
                : Map.of(
                        "replicas", String.valueOf(replicas),
                        "iterationsBetweenAveragings", String.valueOf(every),
                        "momentum", momentum.name());
    }
}
