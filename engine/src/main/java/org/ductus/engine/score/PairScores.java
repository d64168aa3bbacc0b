// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.List;

/**
 * The result of scoring.
 *
 * @param groups one row per group, in the order in which groups first appear
 * @param classes one row per group and class that has pairs, in the order in which they first appear
 * @param withoutPairs classes without a pair, as "label" or "label (group)" where there are several groups
 */
public record PairScores(List<PairScore> groups, List<PairScore> classes, List<String> withoutPairs) {

    /** Copies the lists. */
    public PairScores {
        groups = List.copyOf(groups);
        classes = List.copyOf(classes);
        withoutPairs = List.copyOf(withoutPairs);
    }
}
