// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.List;

/**
 * The realism of a group, or of a class of a group.
 *
 * @param group the group
 * @param label the class, "" for all classes of the group
 * @param samples number of samples
 * @param generated the samples' values
 * @param real the values that held-out real ink reaches
 * @param failed classes whose legibility is below half of real held-out ink's
 * @param collapsed classes whose diversity ratio is below 0.3
 */
public record RealismScore(
        String group,
        String label,
        int samples,
        Realism generated,
        Realism real,
        List<String> failed,
        List<String> collapsed) {

    /** Share of the real legibility below which a class has failed. */
    static final double FAILED_BELOW = 0.5;
    /** Diversity ratio below which a class has collapsed. */
    static final double COLLAPSED_BELOW = 0.3;

    /** Copies the lists. */
    public RealismScore {
        failed = List.copyOf(failed);
        collapsed = List.copyOf(collapsed);
    }

    /**
     * One number to choose between states of a training, 0 to about 1, 1 = like real held-out ink: legibility over real
     * legibility, at most 1, times the smaller diversity ratio or its inverse, whichever is smaller.
     */
    public double overall() {
        double legibility = Math.min(1, generated.legibility() / real.legibility());
        double diversity = generated.diversity();
        return diversity > 0 ? legibility * Math.min(diversity, 1 / diversity) : 0;
    }
}
