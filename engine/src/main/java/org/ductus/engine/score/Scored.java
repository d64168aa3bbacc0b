// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.util.Objects;

/**
 * A sample to be scored.
 *
 * @param group what the scores are reported for, such as a sampling strategy; "" where there is one group only
 * @param label the class
 * @param run the generation run, "" where there is none
 * @param vectors 3·n finite numbers (dx, dy, pen), pen above 0.5 visible; not copied
 */
public record Scored(String group, String label, String run, double[] vectors) {

    /** Checks the vectors. */
    public Scored {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(run, "run");
        check(label, vectors);
    }

    static void check(String label, double[] vectors) {
        Objects.requireNonNull(label, "label");
        if (vectors.length == 0 || vectors.length % 3 != 0) {
            throw new IllegalArgumentException("A sample of class \"" + label + "\" has " + vectors.length
                    + " numbers, but vectors are three numbers each: dx, dy, pen.");
        }
        for (int i = 0; i < vectors.length; i++) {
            if (!Double.isFinite(vectors[i])) {
                throw new IllegalArgumentException("Number " + i + " of the vectors of a sample of class \"" + label
                        + "\" is " + vectors[i] + ", but all must be finite.");
            }
        }
    }
}
