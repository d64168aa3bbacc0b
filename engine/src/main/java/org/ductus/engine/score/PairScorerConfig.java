// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.Objects;

/**
 * Settings of the pair scorer.
 *
 * @param pairing which samples are compared
 * @param components what of them is compared
 * @param denominator what the root is divided by
 * @param fixedDenominator the divisor for {@link Denominator#FIXED}, &gt; 0
 * @param maxPairsPerClass 0 compares all pairs, else at most so many drawn at random per class
 * @param seed seed of that draw
 */
public record PairScorerConfig(
        Pairing pairing,
        Components components,
        Denominator denominator,
        double fixedDenominator,
        int maxPairsPerClass,
        long seed) {

    /** Checks the ranges. */
    public PairScorerConfig {
        Objects.requireNonNull(pairing, "pairing");
        Objects.requireNonNull(components, "components");
        Objects.requireNonNull(denominator, "denominator");
        if (denominator == Denominator.FIXED && !(fixedDenominator > 0 && Double.isFinite(fixedDenominator))) {
            throw new IllegalArgumentException(
                    "The fixed denominator is " + fixedDenominator + ", but it must be a number above 0.");
        }
        if (maxPairsPerClass < 0) {
            throw new IllegalArgumentException("The most pairs per class are " + maxPairsPerClass
                    + ", but the number must be above 0, or 0 for all pairs.");
        }
    }

    /** Run against run, dx, dy and pen, pooled range, all pairs. */
    public static PairScorerConfig defaults() {
        return new PairScorerConfig(Pairing.RUN_AGAINST_RUN, Components.DX_DY_PEN, Denominator.POOLED_RANGE, 2, 0, 1);
    }
}
