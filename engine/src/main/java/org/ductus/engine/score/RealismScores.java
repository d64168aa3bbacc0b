// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.List;

/**
 * The result of scoring realism.
 *
 * @param groups one row per group, in the order in which groups first appear
 * @param classes one row per group and class, in the order in which they first appear
 * @param tooSmall classes of the reference that have too few real samples for precision, recall, density and coverage, which
 *     are NaN for them
 */
public record RealismScores(List<RealismScore> groups, List<RealismScore> classes, List<String> tooSmall) {

    /** Copies the lists. */
    public RealismScores {
        groups = List.copyOf(groups);
        classes = List.copyOf(classes);
        tooSmall = List.copyOf(tooSmall);
    }
}
