// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

/**
 * Settings of the realism scorer.
 *
 * @param neighbours k of precision, recall, density and coverage, 1 to 50; a class needs k + 1 real samples on each side of
 *     the split
 * @param heldOutShare share of the real samples, whole writers where there are several, that is held out as the scale, 0.05
 *     to 0.95
 * @param mostStrokes strokes that a sample may have, 1 to 256
 * @param seed seed of the draw of what is held out
 */
public record RealismConfig(int neighbours, double heldOutShare, int mostStrokes, long seed) {

    /** Checks the ranges. */
    public RealismConfig {
        if (neighbours < 1 || neighbours > 50) {
            throw new IllegalArgumentException("Neighbours must lie between 1 and 50, but is " + neighbours + ".");
        }
        if (!(heldOutShare >= 0.05 && heldOutShare <= 0.95)) {
            throw new IllegalArgumentException(
                    "The held-out share must lie between 0.05 and 0.95, but is " + heldOutShare + ".");
        }
        if (mostStrokes < 1 || mostStrokes > 256) {
            throw new IllegalArgumentException("Most strokes must lie between 1 and 256, but is " + mostStrokes + ".");
        }
    }

    /** Three neighbours, as in Kynkäänniemi et al. 2019, a third held out, five strokes as in the paper. */
    public static RealismConfig defaults() {
        return new RealismConfig(3, 0.3, 5, 1);
    }
}
