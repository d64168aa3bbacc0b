// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink;

/**
 * How ink becomes vectors of fixed number.
 *
 * @param vectors vectors of each sample, moves of the lifted pen included, 1 to 1000
 * @param maxStrokes most strokes of a sample, 1 to 1000
 * @param toleranceSearched whether the tolerance of the simplification is searched for each sample (the smallest that
 *     fits) instead of fixed
 * @param tolerance the fixed tolerance, in parts of the longer side of the bounding box, 0 to 1
 * @param padding what fills the sequence where a sample needs fewer vectors
 */
public record PreprocessorConfig(
        int vectors, int maxStrokes, boolean toleranceSearched, double tolerance, Padding padding) {

    private static final int LIMIT = 1000;

    /** Checks the ranges. */
    public PreprocessorConfig {
        check(vectors, "Vectors");
        check(maxStrokes, "Most strokes");
        if (!(tolerance >= 0 && tolerance <= 1)) {
            throw new IllegalArgumentException(
                    "Tolerance must lie between 0 and 1 (parts of the longer side of the box), but is " + tolerance
                            + ".");
        }
    }

    private static void check(int value, String name) {
        if (value < 1 || value > LIMIT) {
            throw new IllegalArgumentException(name + " must lie between 1 and " + LIMIT + ", but is " + value + ".");
        }
    }

    /**
     * The paper's: 10 vectors, at most 5 strokes, and the decisions that it leaves open.
     *
     * @return the defaults
     */
    public static PreprocessorConfig paper() {
        return new PreprocessorConfig(10, 5, true, 0.02, Padding.SPLIT_LONGEST);
    }
}
